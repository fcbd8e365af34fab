import { type Actor, accept, type Result, refuse } from "@fangzhi/types";
import type { PieceFacts } from "../facts.ts";
import { isPermitted } from "../permissions.ts";

/** Whether a person may let a house-rule finding stand, or show it again. */
export const canSettleCheck = (
  piece: PieceFacts,
  actor: Actor,
  act: "dismiss-check" | "restore-check",
): Result<null> =>
  isPermitted(actor, act, piece) ? accept(null) : refuse("not-permitted", { act });
