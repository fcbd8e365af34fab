import type { InvitationFacts } from "@fangzhi/editorial";

/** An invitation's row as the rules know it. */
export const invitationFacts = (row: {
  expiresAt: Date;
  acceptedAt: Date | null;
  revokedAt: Date | null;
}): InvitationFacts => ({
  expiresAt: row.expiresAt,
  accepted: row.acceptedAt !== null,
  revoked: row.revokedAt !== null,
});
