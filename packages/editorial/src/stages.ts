import type { Stage } from "@fangzhi/types";

/** The acts that depend on a piece's stage. `write` is typing in the live document. */
export const stageActs = [
  "write",
  "edit-details",
  "restore-revision",
  "submit-for-review",
  "recall",
  "approve",
  "request-changes",
  "schedule",
  "unschedule",
  "publish",
] as const;
export type StageAct = (typeof stageActs)[number];

/**
 * The whole stage table. A missing cell is a refusal; the cell names the stage that follows.
 * `approve` stays in review until the flow's last step: `decideApprove` names that exception.
 * Withdrawing is about what is live, not about the working copy, so it has no row here.
 */
export const stageTable: Record<Stage, Partial<Record<StageAct, Stage>>> = {
  draft: {
    write: "draft",
    "edit-details": "draft",
    "restore-revision": "draft",
    "submit-for-review": "in_review",
  },
  in_review: {
    recall: "draft",
    approve: "approved",
    "request-changes": "changes_requested",
  },
  changes_requested: {
    write: "changes_requested",
    "edit-details": "changes_requested",
    "restore-revision": "changes_requested",
    "submit-for-review": "in_review",
  },
  approved: {
    write: "approved",
    "edit-details": "approved",
    "restore-revision": "approved",
    "submit-for-review": "in_review",
    schedule: "scheduled",
    publish: "draft",
  },
  scheduled: {
    unschedule: "approved",
    publish: "draft",
  },
};

/** The stage that follows, or undefined when the act is not possible there. */
export const stageAfter = (stage: Stage, act: StageAct): Stage | undefined =>
  stageTable[stage][act];
