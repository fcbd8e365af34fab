import { randomUUID } from "node:crypto";
import { decideInvitePerson } from "@fangzhi/editorial";
import { type Actor, accept, type InvitePerson, type Result } from "@fangzhi/types";
import { type Database, database, type Transaction } from "../connection.ts";
import { newInvitationToken } from "../shared/invitation-token.ts";
import { isPersonNameTaken } from "../shared/is-person-name-taken.ts";
import { lockPeople, readActorNow } from "../shared/load-person.ts";
import { recordEvent } from "../shared/record-event.ts";
import { runCommand } from "../shared/run-command.ts";

export interface Invited {
  invitationId: string;
  /** The link's secret; nobody can read it again. */
  token: string;
  expiresAt: string;
}

/** Makes a link that becomes an account. One open link an email: a second is `email-taken`. */
export const invitePerson = (
  actor: Actor,
  input: InvitePerson,
  db: Database = database(),
): Promise<Result<Invited>> =>
  runCommand(db, async (tx) => {
    await lockPeople(tx);
    const asking = await readActorNow(tx, actor);
    const decision = decideInvitePerson(asking, {
      emailTaken: await isEmailTaken(tx, input.email),
      nameTaken: await isPersonNameTaken(tx, input.name),
    });
    if (!decision.ok) return decision;
    return accept(await createInvitation(tx, actor, input));
  });

/** Writes the invitation and its event. `actor` is null for one made on the server's command line. */
export async function createInvitation(
  tx: Transaction,
  actor: Actor | null,
  { email, name, roles }: InvitePerson,
): Promise<Invited> {
  const id = randomUUID();
  const { token, tokenHash, expiresAt } = newInvitationToken(new Date());
  const invitedById = actor?.personId ?? null;
  await tx.invitation.create({
    data: { id, tokenHash, email, name, roles, invitedById, expiresAt },
  });
  await recordEvent(tx, actor, { act: "invite-person", data: { invitationId: id, name, roles } });
  return { invitationId: id, token, expiresAt: expiresAt.toISOString() };
}

export async function isEmailTaken(tx: Transaction, email: string): Promise<boolean> {
  if (await tx.person.findUnique({ where: { email }, select: { id: true } })) return true;
  const open = { email, acceptedAt: null, revokedAt: null, expiresAt: { gt: new Date() } };
  return (await tx.invitation.count({ where: open })) > 0;
}
