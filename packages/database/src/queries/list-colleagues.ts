import { isPermitted } from "@fangzhi/editorial";
import { type Actor, accept, type Colleague, type Result, type Role, refuse } from "@fangzhi/types";
import { type Database, database } from "../connection.ts";

/** Who can be named in a byline, a writers' list or a step: everybody who can sign in, by name. */
export async function listColleagues(
  actor: Actor,
  db: Database = database(),
): Promise<Result<Colleague[]>> {
  if (!isPermitted(actor, "read") && !isPermitted(actor, "edit-flow")) {
    return refuse("not-permitted", { act: "read" });
  }
  const people = await db.person.findMany({
    where: { disabledAt: null },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, name: true, nameLatin: true, roles: true },
    take: 1000,
  });
  return accept(people.map((person) => ({ ...person, roles: person.roles as Role[] })));
}
