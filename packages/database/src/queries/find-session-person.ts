import type { Locale, Role } from "@fangzhi/types";
import { type Database, database } from "../connection.ts";
import { longestSessionDays } from "../shared/longest-session.ts";

export interface SessionPerson {
  id: string;
  name: string;
  roles: Role[];
  locale: Locale;
}

/** What a session's cookie says: whose it is, under which stamp, and which sign-in made it. */
export interface SessionClaim {
  personId: string;
  stamp: string;
  sessionId: string;
}

/**
 * The person a session belongs to, or null when it has ended: signed out, too old, of somebody
 * unknown or disabled, or issued before their roles or password changed. Asks for no actor because
 * it is what makes one.
 */
export async function findSessionPerson(
  { personId, stamp, sessionId }: SessionClaim,
  db: Database = database(),
): Promise<SessionPerson | null> {
  const oldest = new Date(Date.now() - longestSessionDays * 86_400_000);
  const person = await db.person.findFirst({
    where: {
      id: personId,
      sessionStamp: stamp,
      disabledAt: null,
      sessions: { some: { id: sessionId, endedAt: null, openedAt: { gt: oldest } } },
    },
    select: { id: true, name: true, roles: true, locale: true },
  });
  return person && { ...person, roles: person.roles as Role[], locale: person.locale as Locale };
}
