import type { Locale, Role } from "@fangzhi/types";
import { type Database, database } from "../connection.ts";

export interface SessionPerson {
  id: string;
  name: string;
  roles: Role[];
  locale: Locale;
}

/**
 * The person a session belongs to, or null when it has ended: unknown, disabled, or issued before
 * their roles or password changed. Asks for no actor because it is what makes one.
 */
export async function findSessionPerson(
  personId: string,
  stamp: string,
  db: Database = database(),
): Promise<SessionPerson | null> {
  const person = await db.person.findFirst({
    where: { id: personId, sessionStamp: stamp, disabledAt: null },
    select: { id: true, name: true, roles: true, locale: true },
  });
  return person && { ...person, roles: person.roles as Role[], locale: person.locale as Locale };
}
