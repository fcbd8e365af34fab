import { type Actor, accept, type Result, refuse } from "@fangzhi/types";
import type { PieceFacts } from "../facts.ts";
import { isPermitted, refuseAct } from "../permissions.ts";

/** Whether a person may let a house-rule finding stand, or show it again. */
export const canSettleCheck = (
  piece: PieceFacts,
  actor: Actor,
  act: "dismiss-check" | "restore-check",
): Result<null> => (isPermitted(actor, act, piece) ? accept(null) : refuseAct(actor, act, piece));

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
