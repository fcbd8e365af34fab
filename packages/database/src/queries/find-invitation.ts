import { decideAcceptInvitation } from "@fangzhi/editorial";
import { accept, type InvitationView, type Result, type Role, refuse } from "@fangzhi/types";
import { type Database, database } from "../connection.ts";
import { invitationFacts } from "../shared/invitation-facts.ts";
import { sha256 } from "../shared/sha256.ts";

/** What a link invites to. No actor: whoever holds the link may read what it says. */
export async function findInvitation(
  token: string,
  db: Database = database(),
): Promise<Result<InvitationView>> {
  const invitation = await db.invitation.findUnique({
    where: { tokenHash: sha256(token) },
  });
  if (!invitation) return refuse("link-invalid");
  const { email, name } = invitation;
  const decision = decideAcceptInvitation(invitationFacts(invitation), new Date());
  return decision.ok ? accept({ email, name, roles: invitation.roles as Role[] }) : decision;
}
