import { personNameKey } from "@fangzhi/types";
import type { Transaction } from "../connection.ts";

/** Whether somebody, disabled ones included, has this name. The caller holds `lockPeople`. */
export async function isPersonNameTaken(tx: Transaction, name: string): Promise<boolean> {
  const people = await tx.person.findMany({ select: { name: true } });
  const key = personNameKey(name);
  return people.some((person) => personNameKey(person.name) === key);
}
