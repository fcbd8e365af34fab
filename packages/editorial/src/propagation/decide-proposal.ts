import {
  type Actor,
  accept,
  longestSnoozeDays,
  type ProposalAct,
  type ProposalStatus,
  type Result,
  refuse,
  type Stage,
} from "@fangzhi/types";
import { isPermitted, refuseAct, type WrittenBy } from "../permissions.ts";
import { stageAfter } from "../stages.ts";

export interface ProposalFacts {
  status: ProposalStatus;
  version: number;
  /** The draft still has the figure; without it there is no sentence to change. */
  inDraft: boolean;
}

const outcomes: Record<ProposalAct, ProposalStatus> = {
  "accept-proposal": "accepted",
  "rewrite-proposal": "rewritten",
  "keep-figure": "kept",
  "snooze-proposal": "snoozed",
};

export function canDecideProposal(
  piece: WrittenBy & { stage: Stage },
  proposal: ProposalFacts,
  actor: Actor,
  act: ProposalAct,
): Result<ProposalStatus> {
  if (!isPermitted(actor, act, piece)) return refuseAct(actor, act, piece);
  if (proposal.status !== "open" && proposal.status !== "snoozed") return refuse("already-decided");
  const edits = act === "accept-proposal" || act === "rewrite-proposal";
  if (edits && !stageAfter(piece.stage, "write")) {
    return refuse("wrong-stage", { act, stage: piece.stage });
  }
  if (edits && !proposal.inDraft) return refuse("quote-gone");
  return accept(outcomes[act]);
}

/**
 * Keeping an older value says why, so that the next editor does not ask again; putting it off needs no
 * reason and so has an end.
 */
export function decideProposal(
  piece: WrittenBy & { stage: Stage },
  proposal: ProposalFacts,
  actor: Actor,
  act: ProposalAct,
  seen: { version: number; reason?: string; until?: Date; now: Date },
): Result<ProposalStatus> {
  const can = canDecideProposal(piece, proposal, actor, act);
  if (!can.ok) return can;
  if (seen.version !== proposal.version) {
    return refuse("stale", { seen: seen.version, current: proposal.version });
  }
  if (act === "keep-figure" && !seen.reason?.trim()) return refuse("note-required", {}, "reason");
  if (act !== "snooze-proposal") return can;
  if (!seen.until || seen.until <= seen.now) return refuse("in-past", {}, "until");
  // One day more: the morning of the last day may be some hours later than it is now.
  const longestMs = (longestSnoozeDays + 1) * 86_400_000;
  if (seen.until.getTime() - seen.now.getTime() > longestMs) {
    return refuse("too-far-off", { days: longestSnoozeDays }, "until");
  }
  return can;
}
