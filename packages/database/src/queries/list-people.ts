import { isPermitted } from "@fangzhi/editorial";
import { type Actor, accept, type PersonRow, type Result, type Role, refuse } from "@fangzhi/types";
import { type Database, database } from "../connection.ts";

/** Everybody with an account, disabled ones last; with emails, so for administrators. */
export async function listPeople(
  actor: Actor,
  db: Database = database(),
): Promise<Result<PersonRow[]>> {
  if (!isPermitted(actor, "set-roles")) return refuse("not-permitted", { act: "set-roles" });
  const people = await db.person.findMany({
    orderBy: [{ disabledAt: { sort: "asc", nulls: "first" } }, { createdAt: "asc" }],
    omit: { passwordHash: true, sessionStamp: true },
    take: 1000,
  });
  return accept(
    people.map((person) => ({
      id: person.id,
      name: person.name,
      nameLatin: person.nameLatin,
      email: person.email,
      roles: person.roles as Role[],
      disabledAt: person.disabledAt?.toISOString() ?? null,
      version: person.version,
    })),
  );
}
