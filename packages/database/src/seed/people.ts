import { randomUUID } from "node:crypto";
import type { Actor } from "@fangzhi/types";
import type { Database } from "../connection.ts";
import { hashPassword } from "../shared/password.ts";
import { people } from "./content/index.ts";
import { demoPassword } from "./demo-accounts.ts";

export type Cast = ReadonlyMap<string, Actor>;

/** The person a seed text names; a name nobody has is a mistake in the seed. */
export function personNamed(cast: Cast, key: string): Actor {
  const person = cast.get(key);
  if (!person) throw new Error(`the seed names nobody called ${key}`);
  return person;
}

/** The demonstration's people with one password, each reviewer on their step. */
export async function seedPeople(db: Database): Promise<Cast> {
  const passwordHash = await hashPassword(demoPassword);
  const flow = await db.reviewFlow.findFirstOrThrow({ where: { isDefault: true } });
  const steps = { first: 1, second: 2, final: 3 } as const;
  const cast = new Map<string, Actor>();
  for (const person of people) {
    const personId = randomUUID();
    const { name, email, nameEn, reviewStep } = person;
    const roles = [...person.roles];
    await db.person.create({
      data: {
        id: personId,
        email,
        name,
        nameLatin: nameEn,
        roles,
        passwordHash,
        sessionStamp: randomUUID(),
      },
    });
    if (reviewStep) {
      await db.reviewStepReviewer.create({
        data: { flowId: flow.id, position: steps[reviewStep], personId },
      });
    }
    cast.set(person.key, { personId, name, roles });
  }
  return cast;
}
