import type { Stage } from "@fangzhi/types";

/** The acts that depend on a piece's stage. `write` is typing in the live document. */
export const stageActs = [
  "write",
  "edit-details",
  "restore-revision",
  "submit-for-review",
  "recall",
  "answer-reason",
  "approve",
  "request-changes",
  "schedule",
  "unschedule",
  "publish",
  "withdraw",
] as const;
export type StageAct = (typeof stageActs)[number];

/**
 * The whole stage table. A missing cell is a refusal; the cell names the stage that follows.
 * `approve` stays in review until the flow's last step: `decideApprove` names that exception.
 * Withdrawing is about what is live and leaves the working copy where it is, but for a set time: a
 * publication still to come would lift it unasked.
 */
export const stageTable: Record<Stage, Partial<Record<StageAct, Stage>>> = {
  draft: {
    withdraw: "draft",
    write: "draft",
    "edit-details": "draft",
    "restore-revision": "draft",
    "submit-for-review": "in_review",
  },
  in_review: {
    withdraw: "in_review",
    recall: "draft",
    approve: "approved",
    "request-changes": "changes_requested",
  },
  changes_requested: {
    withdraw: "changes_requested",
    "answer-reason": "changes_requested",
    write: "changes_requested",
    "edit-details": "changes_requested",
    "restore-revision": "changes_requested",
    "submit-for-review": "in_review",
  },
  approved: {
    withdraw: "approved",
    write: "approved",
    "edit-details": "approved",
    "restore-revision": "approved",
    "submit-for-review": "in_review",
    schedule: "scheduled",
    publish: "draft",
  },
  scheduled: {
    withdraw: "approved",
    unschedule: "approved",
    publish: "draft",
  },
};

/** The stage that follows, or undefined when the act is not possible there. */
export const stageAfter = (stage: Stage, act: StageAct): Stage | undefined =>
  stageTable[stage][act];
