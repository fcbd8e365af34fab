import type { Locale } from "@fangzhi/types";
import { cookies } from "next/headers";
import { currentActor } from "#auth/current-actor.ts";
import { localeCookie, parseLocale } from "./locale.ts";

/** The signed-in person's language, else the one this browser last chose, else Chinese. */
export async function currentLocale(): Promise<Locale> {
  try {
    const session = await currentActor();
    if (session) return session.locale;
  } catch (error) {
    // An error page must still speak while the database is away; the page itself reports the defect.
    if (!(error instanceof Error)) throw error;
    if ("digest" in error) throw error;
  }
  return parseLocale((await cookies()).get(localeCookie)?.value);
}
