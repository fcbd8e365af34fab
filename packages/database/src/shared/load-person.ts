import type { PersonFacts } from "@fangzhi/editorial";
import type { Actor, Role } from "@fangzhi/types";
import type { Transaction } from "../connection.ts";

/**
 * Makes acts on people wait for each other until the transaction ends. Locking rows is not enough:
 * two administrators taking the role from each other lock different rows and both see another left.
 */
export async function lockPeople(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('newsroom.person', 0))`;
}

export interface LockedPerson {
  facts: PersonFacts;
  otherActiveAdmins: number;
}

/** A person's facts, or null when there is none. Hold `lockPeople` before. */
export async function findPersonFacts(
  tx: Transaction,
  personId: string,
): Promise<LockedPerson | null> {
  const person = await tx.person.findUnique({ where: { id: personId } });
  if (!person) return null;
  const otherActiveAdmins = await tx.person.count({
    where: { id: { not: personId }, roles: { has: "admin" }, disabledAt: null },
  });
  return {
    facts: {
      id: person.id,
      roles: person.roles as Role[],
      disabled: person.disabledAt !== null,
      version: person.version,
    },
    otherActiveAdmins,
  };
}

/** The actor with the roles they hold now, under the lock; none when disabled meanwhile. */
export async function readActorNow(tx: Transaction, actor: Actor): Promise<Actor> {
  const person = await tx.person.findUnique({ where: { id: actor.personId } });
  const roles = person && !person.disabledAt ? (person.roles as Role[]) : [];
  return { ...actor, roles };
}
