import { type Actor, accept, type FlowStep, type Result, type Role, refuse } from "@fangzhi/types";
import { isPermitted } from "../permissions.ts";

export interface InvitationFacts {
  expiresAt: Date;
  accepted: boolean;
  revoked: boolean;
}

export type InvitationStatus = "open" | "accepted" | "expired" | "revoked";

/** What an invitation is worth at a moment; a link dies at `expiresAt`, not after it. */
export function invitationStatus(invitation: InvitationFacts, now: Date): InvitationStatus {
  if (invitation.accepted) return "accepted";
  if (invitation.revoked) return "revoked";
  return invitation.expiresAt <= now ? "expired" : "open";
}

export interface InviteeFacts {
  /** It has an account, disabled ones included, or (asked for an invitation) an open one. */
  emailTaken: boolean;
  /** Somebody with an account, disabled ones included, has it. */
  nameTaken: boolean;
}

export function decideInvitePerson(actor: Actor, facts: InviteeFacts): Result<null> {
  if (!isPermitted(actor, "invite-person")) {
    return refuse("not-permitted", { act: "invite-person" });
  }
  return decideNewPerson(facts);
}

/** Bylines, reviews and the log of acts go by names: no two people may have one. */
export function decideNewPerson({ emailTaken, nameTaken }: InviteeFacts): Result<null> {
  if (emailTaken) return refuse("email-taken", {}, "email");
  return nameTaken ? refuse("colleague-name-taken", {}, "name") : accept(null);
}

export function decideRevokeInvitation(
  actor: Actor,
  invitation: InvitationFacts,
  now: Date,
): Result<null> {
  if (!isPermitted(actor, "revoke-invitation")) {
    return refuse("not-permitted", { act: "revoke-invitation" });
  }
  const status = invitationStatus(invitation, now);
  return status === "open" || status === "expired" ? accept(null) : refuse("already-decided");
}

/** One code for every dead link: which of the ways it died is nobody's business but ours. */
export const decideAcceptInvitation = (invitation: InvitationFacts, now: Date): Result<null> =>
  invitationStatus(invitation, now) === "open" ? accept(null) : refuse("link-invalid");

export interface ReviewerFacts {
  id: string;
  roles: readonly Role[];
  disabled: boolean;
}

/** A step's reviewers hold the step's role and can sign in; none at all opens it to the role. */
export function decideEditFlow(
  actor: Actor,
  step: FlowStep,
  seenReviewerIds: readonly string[],
  reviewers: readonly ReviewerFacts[],
): Result<null> {
  if (!isPermitted(actor, "edit-flow")) return refuse("not-permitted", { act: "edit-flow" });
  const seen = new Set(seenReviewerIds);
  if (seen.size !== step.reviewerIds.length || step.reviewerIds.some((id) => !seen.has(id))) {
    return refuse("stale");
  }
  const unfit = reviewers.some(({ roles, disabled }) => disabled || !roles.includes(step.role));
  return unfit ? refuse("invalid", {}, "reviewerIds") : accept(null);
}
