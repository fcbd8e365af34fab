import { randomUUID } from "node:crypto";
import { decideAcceptInvitation, decideNewPerson } from "@fangzhi/editorial";
import {
  type AcceptInvitation,
  type Actor,
  accept,
  type Result,
  type Role,
  refuse,
} from "@fangzhi/types";
import { type Database, database, type Reading } from "../connection.ts";
import { invitationFacts } from "../shared/invitation-facts.ts";
import { isPersonNameTaken } from "../shared/is-person-name-taken.ts";
import { lockPeople } from "../shared/load-person.ts";
import { hashPassword } from "../shared/password.ts";
import { recordEvent } from "../shared/record-event.ts";
import { runCommand } from "../shared/run-command.ts";
import { sha256 } from "../shared/sha256.ts";

/** Turns an open link into a person, once. No actor: the link's secret is what lets them in. */
export async function acceptInvitation(
  input: AcceptInvitation,
  db: Database = database(),
): Promise<Result<{ personId: string; email: string }>> {
  const tokenHash = sha256(input.token);
  // Before the slow hash, so that made-up links cost us nothing.
  const early = await decideOnLink(db, tokenHash);
  if (!early.ok) return early;
  const passwordHash = await hashPassword(input.password);
  return runCommand(db, async (tx) => {
    await lockPeople(tx);
    const found = await decideOnLink(tx, tokenHash);
    if (!found.ok) return found;
    const { id: invitationId, email } = found.value;
    const roles = found.value.roles as Role[];
    const holder = await tx.person.findUnique({ where: { email }, select: { id: true } });
    const nameTaken = await isPersonNameTaken(tx, input.name);
    const decision = decideNewPerson({ emailTaken: holder !== null, nameTaken });
    if (!decision.ok) return decision;
    const { name, nameLatin } = input;
    const person = await tx.person.create({
      data: {
        id: randomUUID(),
        email,
        name,
        nameLatin,
        passwordHash,
        roles,
        sessionStamp: randomUUID(),
      },
    });
    await tx.invitation.update({
      where: { id: invitationId },
      data: { acceptedAt: new Date(), acceptedById: person.id },
    });
    const actor: Actor = { personId: person.id, name, roles };
    await recordEvent(tx, actor, {
      act: "accept-invitation",
      personId: person.id,
      data: { invitationId, roles },
    });
    return accept({ personId: person.id, email });
  });
}

async function decideOnLink(from: Reading, tokenHash: string) {
  const invitation = await from.invitation.findUnique({ where: { tokenHash } });
  if (!invitation) return refuse("link-invalid");
  const decision = decideAcceptInvitation(invitationFacts(invitation), new Date());
  return decision.ok ? accept(invitation) : decision;
}
