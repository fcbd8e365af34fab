import { type Actor, accept, notAMetricRule, type Result, refuse } from "@fangzhi/types";
import type { PieceFacts } from "../facts.ts";
import { isPermitted, refuseAct } from "../permissions.ts";

/** Letting a finding stand says why; that a number is no metric's says itself. */
export function decideDismissCheck(
  piece: PieceFacts,
  actor: Actor,
  { ruleId, reason }: { ruleId: string; reason: string },
): Result<null> {
  const act = "dismiss-check";
  if (!isPermitted(actor, act, piece)) return refuseAct(actor, act, piece);
  const owesReason = ruleId !== notAMetricRule && reason.trim() === "";
  return owesReason ? refuse("note-required", {}, "reason") : accept(null);
}

export function decideRestoreCheck(piece: PieceFacts, actor: Actor): Result<null> {
  const act = "restore-check";
  return isPermitted(actor, act, piece) ? accept(null) : refuseAct(actor, act, piece);
}

/** Whether a person may set a house rule, as it stands at `version`; 0 is a rule nobody has set. */
export function decideSetHouseRule(
  actor: Actor,
  version: number,
  seenVersion: number,
): Result<null> {
  const act = "set-house-rule";
  if (!isPermitted(actor, act)) return refuse("not-permitted", { act });
  return version === seenVersion
    ? accept(null)
    : refuse("stale", { seen: seenVersion, current: version });
}
