import { type Actor, type Result, roles } from "@fangzhi/types";
import { describe, expect, it } from "vitest";
import {
  decideDismissCheck,
  decideRestoreCheck,
  decideSetHouseRule,
} from "./checks/decide-check.ts";
import { decideComment, decideSettleThread } from "./comments/decide-thread.ts";
import { gate } from "./gate.ts";
import {
  decideCreateMetric,
  decideMetricRevision,
  decideRecordMetricRevision,
} from "./metrics/decide-metric-revision.ts";
import {
  decideEditFlow,
  decideInvitePerson,
  decideRevokeInvitation,
} from "./people/decide-invitation.ts";
import { decideDisablePerson, decideEnablePerson, decideSetRoles } from "./people/decide-people.ts";
import { type AskedAct, isPermitted, permissions } from "./permissions.ts";
import { admission } from "./pieces/can-write.ts";
import {
  decideCreatePiece,
  decideEditDetails,
  decideImportPiece,
  decideKeepOfflineCopy,
  decideRestoreRevision,
  decideUploadMedia,
} from "./pieces/decide-piece.ts";
import { decideProposal } from "./propagation/decide-proposal.ts";
import { decidePublish } from "./publishing/decide-publish.ts";
import { decideSchedule, decideUnschedule } from "./publishing/decide-schedule.ts";
import { decideWithdraw } from "./publishing/decide-withdraw.ts";
import { decideAnswerReason } from "./review/decide-answer-reason.ts";
import { decideApprove } from "./review/decide-approve.ts";
import { decideRecall } from "./review/decide-recall.ts";
import { decideRequestChanges } from "./review/decide-request-changes.ts";
import { decideSubmitForReview } from "./review/decide-submit-for-review.ts";
import { pieceWith, roundWith, seen } from "./testing.ts";

const now = new Date("2026-11-22T00:00:00Z");
const draft = pieceWith();
const inReview = pieceWith({ stage: "in_review" });
const returned = pieceWith({ stage: "changes_requested" });
const approved = pieceWith({ stage: "approved", liveNumber: 1, approvedRevisionId: "r" });
const scheduled = pieceWith({ stage: "scheduled", liveNumber: 1, approvedRevisionId: "r" });
const publication = {
  changeKind: "minor-edit",
  publicNote: "",
  revisionId: "r",
  seenVersion: 7,
} as const;
const unchanged = { figuresChanged: false, slugTaken: false };
const proposed = { proposedById: "other", decided: false };
const person = { id: "p", roles: ["reporter"], disabled: false, version: 1 } as const;
const [step] = roundWith().steps;
if (!step) throw new Error("the round has no step");

const proposal = (actor: Actor, act: Parameters<typeof decideProposal>[3]) =>
  decideProposal(draft, { status: "open", version: 1, inDraft: true }, actor, act, {
    version: 1,
    reason: "口径不同",
    until: new Date(now.getTime() + 86_400_000),
    now,
  });
const round = (actor: Actor) =>
  roundWith({ steps: [{ ...step, role: actor.roles.includes("chief") ? "chief" : "editor" }] });

/** For every row the decision that its command asks, on facts that leave nothing but the row to refuse. */
const decisions: Record<Exclude<AskedAct, "audit">, (actor: Actor) => Result<unknown> | boolean> = {
  read: (by) => admission(draft, by) !== null,
  write: (by) => gate(draft, by, "write", 7),
  "create-piece": decideCreatePiece,
  "import-piece": (by) =>
    decideImportPiece(by, { characters: 9, headlineCharacters: 1, bodyCharacters: 8, limit: 99 }),
  "edit-details": (by) => decideEditDetails(draft, by, 7, false),
  "upload-media": decideUploadMedia,
  "submit-for-review": (by) =>
    decideSubmitForReview(
      draft,
      { problems: [], unansweredReasons: 0, hash: "h", publishedHash: null, stepCount: 1 },
      by,
      7,
    ),
  recall: (by) => decideRecall(inReview, by, 7),
  "answer-reason": (by) => decideAnswerReason(returned, { isOfNewestRound: true }, by, "已补。"),
  approve: (by) => decideApprove(inReview, round(by), by, seen),
  "request-changes": (by) =>
    decideRequestChanges(inReview, round(by), by, seen, [{ text: "来源", quote: null }]),
  "start-thread": (by) => decideComment(draft, by, "start-thread", "有出处吗？"),
  "reply-to-thread": (by) => decideComment(draft, by, "reply-to-thread", "有。"),
  "resolve-thread": (by) =>
    decideSettleThread(
      draft,
      { status: "open", version: 1, createdById: "other" },
      by,
      "resolve-thread",
      1,
    ),
  "reopen-thread": (by) =>
    decideSettleThread(
      draft,
      { status: "resolved", version: 1, createdById: "other" },
      by,
      "reopen-thread",
      1,
    ),
  "dismiss-check": (by) => decideDismissCheck(draft, by, { ruleId: "P01", reason: "照录。" }),
  "restore-check": (by) => decideRestoreCheck(draft, by),
  schedule: (by) => {
    const at = new Date(now.getTime() + 60_000);
    return decideSchedule(approved, unchanged, by, { ...publication, at }, now);
  },
  unschedule: (by) => decideUnschedule(scheduled, by, 7),
  publish: (by) => decidePublish(approved, unchanged, by, publication),
  withdraw: (by) => decideWithdraw(approved, by, "来源撤回数据", 7),
  "restore-revision": (by) => decideRestoreRevision(draft, by, 7),
  "keep-offline-copy": (by) => decideKeepOfflineCopy(draft, by),
  "create-metric": (by) => decideCreateMetric(by, false),
  "record-metric-revision": (by) =>
    decideRecordMetricRevision(
      {
        ...{ revisionCount: 0, hasStanding: false, version: 1, kind: "level", whole: null },
        ...{ currentPeriod: null, currentStatus: null, today: "2026-11-22" },
      },
      by,
      {
        ...{ phrase: "1个", qualifier: "exact", low: "1", high: "1", status: "actual" },
        period: { text: "", role: "as_of", start: null, end: null, precision: "none" },
        source: {
          ...{ title: "统计公报", publisher: null, url: null },
          ...{ publishedOn: null, locator: null, quote: null },
        },
        ...{ reason: "first", note: null, rank: "normal" },
      },
      1,
    ),
  "approve-metric-revision": (by) => decideMetricRevision(proposed, by, "approved", ""),
  "reject-metric-revision": (by) => decideMetricRevision(proposed, by, "rejected", "来源不符"),
  "accept-proposal": (by) => proposal(by, "accept-proposal"),
  "rewrite-proposal": (by) => proposal(by, "rewrite-proposal"),
  "keep-figure": (by) => proposal(by, "keep-figure"),
  "snooze-proposal": (by) => proposal(by, "snooze-proposal"),
  "invite-person": (by) => decideInvitePerson(by, { emailTaken: false, nameTaken: false }),
  "revoke-invitation": (by) => {
    const invitation = { expiresAt: new Date(0), accepted: false, revoked: false };
    return decideRevokeInvitation(by, invitation, now);
  },
  "set-roles": (by) => decideSetRoles(person, by, ["reporter"], 1, 1),
  "disable-person": (by) => decideDisablePerson(person, by, 1, 1),
  "enable-person": (by) => decideEnablePerson({ ...person, disabled: true }, by, 1),
  "set-house-rule": (by) => decideSetHouseRule(by, 1, 1),
  "edit-flow": (by) => decideEditFlow(by, step, step.reviewerIds, []),
};

const isOk = (result: Result<unknown> | boolean) =>
  typeof result === "boolean" ? result : result.ok;
const people = roles.flatMap((role): Actor[] => [
  { personId: `a-${role}`, name: role, roles: [role] },
  { personId: "writer", name: role, roles: [role] },
]);

describe.each(Object.entries(decisions))("the row of %s", (name, decide) => {
  const act = name as keyof typeof decisions;

  it("lets exactly those do it whom it names", () => {
    // Nobody judges a text that they own, whatever the row says.
    const isOwnWork = (by: Actor) =>
      (act === "approve" || act === "request-changes") && by.personId === draft.ownerId;
    for (const by of people.filter((one) => !isOwnWork(one))) {
      expect(isOk(decide(by)), `${by.personId} as ${by.name}`).toBe(isPermitted(by, act, draft));
    }
  });

  it("is what is asked: without anybody in it nobody may, and the refusal names the act", () => {
    const row = permissions[act];
    permissions[act] = { description: row.description, roles: [] };
    try {
      for (const by of people) {
        const result = decide(by);
        expect(isOk(result), by.name).toBe(false);
        if (typeof result === "boolean" || result.ok) continue;
        expect(result.refusal).toMatchObject({ code: "not-permitted", details: { act } });
      }
    } finally {
      permissions[act] = row;
    }
  });
});
