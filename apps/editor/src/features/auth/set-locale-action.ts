"use server";

import { setLocale } from "@fangzhi/database/commands/set-locale";
import { Locale } from "@fangzhi/types";
import { cookies } from "next/headers";
import { z } from "zod";
import { localeCookie } from "#i18n/locale.ts";
import { runAction } from "#lib/action.ts";
import type { ActionResult } from "#lib/action-result.ts";

const SetLocaleInput = z.strictObject({ locale: Locale });

/** Remembers the language for the person, and for this browser once they have signed out. */
export async function setLocaleAction(
  sent: z.input<typeof SetLocaleInput>,
): Promise<ActionResult<null>> {
  const result = await runAction(SetLocaleInput, sent, setLocale);
  if (result.ok)
    (await cookies()).set(localeCookie, sent.locale, { maxAge: 31_536_000, path: "/" });
  return result;
}
