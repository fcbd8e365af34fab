import { type Act, type Actor, type Role, refuse } from "@fangzhi/types";

/** Who may do an act. `writer` stands for the piece's owner and its named writers. */
export interface Permission {
  description: string;
  roles: readonly Role[];
  writer?: true;
}

/** Acts that nobody asks leave for: at the newsroom's door, on one's own account, the system's own. */
type UnaskedAct =
  | "accept-invitation"
  | "sign-in"
  | "sign-out"
  | "change-password"
  | "set-locale"
  | "miss-publication";

/** An act with a row below: its rule asks that row and no other. `permissions.test.ts` proves it. */
export type AskedAct = Exclude<Act, UnaskedAct> | "read" | "write" | "audit";

export const permissions: Record<AskedAct, Permission> = {
  read: {
    description: "See drafts, revisions, metrics and their history",
    roles: ["reporter", "editor", "chief"],
  },
  write: {
    description: "Type in a piece's live document",
    roles: ["editor", "chief"],
    writer: true,
  },
  audit: { description: "See the newsroom's whole log of acts", roles: ["chief", "admin"] },
  "create-piece": { description: "Start a piece", roles: ["reporter", "editor", "chief"] },
  "import-piece": {
    description: "Start a piece from a page that was read",
    roles: ["reporter", "editor", "chief"],
  },
  "edit-details": {
    description: "Change byline, region, industry, address and note",
    roles: ["editor", "chief"],
    writer: true,
  },
  "upload-media": { description: "Upload a picture", roles: ["reporter", "editor", "chief"] },
  "submit-for-review": {
    description: "Freeze the text and send it to the first step",
    roles: ["editor", "chief"],
    writer: true,
  },
  recall: {
    description: "Take a submitted piece back before it is decided",
    roles: ["chief"],
    writer: true,
  },
  "answer-reason": {
    description: "Answer a reason a piece was returned for",
    roles: ["editor", "chief"],
    writer: true,
  },
  approve: {
    description: "Pass a revision on a step that names the role or the person",
    roles: ["editor", "chief"],
  },
  "request-changes": {
    description: "Return a revision with reasons from such a step",
    roles: ["editor", "chief"],
  },
  "start-thread": {
    description: "Comment on words of a piece",
    roles: ["reporter", "editor", "chief"],
  },
  "reply-to-thread": {
    description: "Reply to a comment",
    roles: ["reporter", "editor", "chief"],
  },
  "resolve-thread": {
    description: "Close a comment that is dealt with; whoever started it may, too",
    roles: ["editor", "chief"],
    writer: true,
  },
  "reopen-thread": {
    description: "Open a closed comment again; whoever started it may, too",
    roles: ["editor", "chief"],
    writer: true,
  },
  "dismiss-check": {
    description: "Let a house-rule finding stand, with a reason",
    roles: ["editor", "chief"],
    writer: true,
  },
  "restore-check": {
    description: "Show a dismissed finding again",
    roles: ["editor", "chief"],
    writer: true,
  },
  schedule: { description: "Set the time of publication", roles: ["chief"] },
  unschedule: { description: "Take the time back", roles: ["chief"] },
  publish: { description: "Sign off and publish the approved revision", roles: ["chief"] },
  withdraw: { description: "Take a published piece back, with a reason", roles: ["chief"] },
  "restore-revision": {
    description: "Put an older revision's text back into the draft",
    roles: ["editor", "chief"],
    writer: true,
  },
  "keep-offline-copy": {
    description: "Keep what one's browser held while away, before it is merged",
    roles: ["editor", "chief"],
    writer: true,
  },
  "create-metric": { description: "Add a metric", roles: ["reporter", "editor", "chief"] },
  "record-metric-revision": {
    description: "Propose a metric's new value with its source",
    roles: ["reporter", "editor", "chief"],
  },
  "approve-metric-revision": {
    description: "Approve somebody else's metric value",
    roles: ["editor", "chief"],
  },
  "reject-metric-revision": {
    description: "Reject somebody else's metric value",
    roles: ["editor", "chief"],
  },
  "accept-proposal": {
    description: "Put a newer value into a sentence",
    roles: ["editor", "chief"],
    writer: true,
  },
  "rewrite-proposal": {
    description: "Put a newer value in and rewrite its sentence",
    roles: ["editor", "chief"],
    writer: true,
  },
  "keep-figure": {
    description: "Keep the older value, with a reason",
    roles: ["editor", "chief"],
    writer: true,
  },
  "snooze-proposal": {
    description: "Decide on a newer value later",
    roles: ["editor", "chief"],
    writer: true,
  },
  "invite-person": { description: "Invite a person by link", roles: ["admin"] },
  "revoke-invitation": { description: "Take an invitation back", roles: ["admin"] },
  "set-roles": { description: "Change what a person may do", roles: ["admin"] },
  "disable-person": { description: "Close an account at once", roles: ["admin"] },
  "enable-person": { description: "Open a closed account", roles: ["admin"] },
  "set-house-rule": {
    description: "Turn a house rule on or off and say how much it weighs",
    roles: ["admin", "chief"],
  },
  "edit-flow": { description: "Name the reviewers of each step", roles: ["admin", "chief"] },
};

/** The piece an act is asked for, when it is asked for one. */
export interface WrittenBy {
  ownerId: string;
  ownerName?: string;
  writerIds: readonly string[];
}

export const isWriter = (actor: Actor, piece: WrittenBy): boolean =>
  piece.ownerId === actor.personId || piece.writerIds.includes(actor.personId);

/** Whether the actor's roles, or their place among the piece's writers, allow the act. */
export function isPermitted(actor: Actor, act: AskedAct, piece?: WrittenBy): boolean {
  const permission = permissions[act];
  if (permission.roles.some((role) => actor.roles.includes(role))) return true;
  if (!permission.writer || !piece) return false;
  return actor.roles.includes("reporter") && isWriter(actor, piece);
}

/**
 * Why an act is not permitted. A reporter lacks no role for what a piece's writers do: they lack the
 * place among them, which the piece's owner gives.
 */
export function refuseAct(actor: Actor, act: AskedAct, piece?: WrittenBy) {
  if (!piece || !permissions[act].writer || !actor.roles.includes("reporter")) {
    return refuse("not-permitted", { act });
  }
  return refuse("not-a-writer", { act, ...(piece.ownerName && { owner: piece.ownerName }) });
}
