import { invitationStatus, isPermitted } from "@fangzhi/editorial";
import {
  type Actor,
  accept,
  type InvitationRow,
  type Result,
  type Role,
  refuse,
} from "@fangzhi/types";
import { type Database, database } from "../connection.ts";
import { invitationFacts } from "../shared/invitation-facts.ts";

/** The newest invitations first. None carries its link: it was shown once. */
export async function listInvitations(
  actor: Actor,
  db: Database = database(),
  now: Date = new Date(),
): Promise<Result<InvitationRow[]>> {
  if (!isPermitted(actor, "invite-person"))
    return refuse("not-permitted", { act: "invite-person" });
  const invitations = await db.invitation.findMany({ orderBy: { createdAt: "desc" }, take: 200 });
  return accept(
    invitations.map((invitation) => ({
      id: invitation.id,
      email: invitation.email,
      name: invitation.name,
      roles: invitation.roles as Role[],
      createdAt: invitation.createdAt.toISOString(),
      expiresAt: invitation.expiresAt.toISOString(),
      status: invitationStatus(invitationFacts(invitation), now),
    })),
  );
}
