import type { Role } from "@fangzhi/types";
import { type Database, database } from "../connection.ts";
import { demoAccounts, demoPassword } from "../seed/demo-accounts.ts";

export { demoPassword };

/** The demonstration newsroom's people live under this name, which no mail can reach (RFC 2606). */
export const demoEmailDomain = "fangzhi.example";

export const isDemoEmail = (email: string): boolean => email.endsWith(`@${demoEmailDomain}`);

/** Who a visitor of a demonstration may sign in as. Asks for no actor: nobody is signed in yet. */
export async function listDemoAccounts(
  db: Database = database(),
): Promise<{ name: string; email: string; roles: Role[] }[]> {
  const people = await db.person.findMany({
    where: { email: { endsWith: `@${demoEmailDomain}` }, disabledAt: null },
    orderBy: [{ createdAt: "asc" }, { email: "asc" }],
    select: { name: true, email: true, roles: true },
    take: 20,
  });
  // The administrator lets the others in and so comes first of all; a visitor looks for the writers.
  people.sort((one, other) => rankOf(one.email) - rankOf(other.email));
  return people.map((person) => ({ ...person, roles: person.roles as Role[] }));
}

/** A person's place among the seeded accounts; whoever was invited later comes after them. */
function rankOf(email: string): number {
  const place = demoAccounts.findIndex((account) => account.email === email);
  return place < 0 ? demoAccounts.length : place;
}
