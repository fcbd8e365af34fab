import type { Check } from "../checks/find-checks.ts";
import type { UnboundNumber } from "./find-numbers.ts";
import type { PieceReading, TextPlace } from "./piece-reading.ts";

export interface PlacedNumber extends UnboundNumber {
  /** Leads to its mark in the editor. */
  key: string;
  place: TextPlace;
}

/** What was read last: the piece as text and the numbers in it. */
export interface ReadNumbers {
  reading: PieceReading;
  unbound: readonly PlacedNumber[];
  checks: readonly Check[];
}
