import type { Check } from "../checks/find-checks.ts";
import type { UnboundNumber } from "./find-numbers.ts";

export interface NumberAnswer {
  numbers: UnboundNumber[];
  checks: Check[];
}

/** Said by the worker once its scripts have loaded. */
export const ready = "ready";

export type NumbersMessage = typeof ready | (NumberAnswer & { id: number });
