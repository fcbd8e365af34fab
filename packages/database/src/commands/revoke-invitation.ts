import { decideRevokeInvitation } from "@fangzhi/editorial";
import { type Actor, accept, type Result, type RevokeInvitation, refuse } from "@fangzhi/types";
import { type Database, database } from "../connection.ts";
import { invitationFacts } from "../shared/invitation-facts.ts";
import { lockPeople, readActorNow } from "../shared/load-person.ts";
import { recordEvent } from "../shared/record-event.ts";
import { runCommand } from "../shared/run-command.ts";

/** Takes a link back that nobody has used. */
export const revokeInvitation = (
  actor: Actor,
  { invitationId }: RevokeInvitation,
  db: Database = database(),
): Promise<Result<null>> =>
  runCommand(db, async (tx) => {
    await lockPeople(tx);
    const invitation = await tx.invitation.findUnique({ where: { id: invitationId } });
    if (!invitation) return refuse("not-found");
    const now = new Date();
    const asking = await readActorNow(tx, actor);
    const decision = decideRevokeInvitation(asking, invitationFacts(invitation), now);
    if (!decision.ok) return decision;
    await tx.invitation.update({ where: { id: invitationId }, data: { revokedAt: now } });
    await recordEvent(tx, actor, { act: "revoke-invitation", data: { invitationId } });
    return accept(null);
  });
