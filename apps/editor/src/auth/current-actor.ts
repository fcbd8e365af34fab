import { findSessionPerson } from "@fangzhi/database/queries/find-session-person";
import type { Actor, Locale } from "@fangzhi/types";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { getToken } from "next-auth/jwt";
import { cache } from "react";
import { environment } from "#environment.ts";
import { connect } from "#lib/connect.ts";
import { SessionToken } from "./session-token.ts";

export interface CurrentActor {
  actor: Actor;
  /** Which sign-in. */
  sessionId: string;
  /** Changes when a role or password changes or the person is disabled; collab tokens carry it. */
  stamp: string;
  locale: Locale;
}

/**
 * Who asks, or null. Reads the person on every request, so that disabling somebody or changing a
 * role takes effect on their next click and not when their cookie expires.
 */
export const currentActor = cache(async (): Promise<CurrentActor | null> => {
  const token = await readSessionToken();
  if (!token) return null;
  connect();
  const person = await findSessionPerson(token);
  if (!person) return null;
  return {
    actor: { personId: person.id, name: person.name, roles: person.roles },
    sessionId: token.sessionId,
    stamp: token.stamp,
    locale: person.locale,
  };
});

/** Who asks; sends somebody who is not signed in to the sign-in page. For pages, not for actions. */
export async function requireActor(): Promise<CurrentActor> {
  const session = await currentActor();
  if (session) return session;
  const path = (await headers()).get("x-fangzhi-path") ?? "/";
  redirect(path === "/" ? "/sign-in" : `/sign-in?next=${encodeURIComponent(path)}`);
}

async function readSessionToken(): Promise<SessionToken | null> {
  const jar = await cookies();
  const req = {
    cookies: Object.fromEntries(jar.getAll().map(({ name, value }) => [name, value])),
    headers: new Headers(),
  };
  const token = await getToken({
    // next-auth 4 types this as a Node request and reads nothing of it but these two.
    req: req as unknown as Parameters<typeof getToken>[0]["req"],
    secret: environment().NEXTAUTH_SECRET,
    secureCookie: environment().NEXTAUTH_URL.startsWith("https://"),
  });
  return SessionToken.safeParse(token).data ?? null;
}
