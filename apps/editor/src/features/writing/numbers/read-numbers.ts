import type { Check } from "../checks/find-checks.ts";
import type { UnboundNumber } from "./find-numbers.ts";
import type { PieceReading, TextPlace } from "./piece-reading.ts";

export interface PlacedNumber extends UnboundNumber {
  /** Leads to its mark in the editor. */
  key: string;
  place: TextPlace;
}

/** How many numbers may be bound as they stand, and how many wait for a decision. */
export function countNumbers(numbers: readonly UnboundNumber[]): {
  bindable: number;
  undecided: number;
} {
  const isBindable = ({ proposed }: UnboundNumber) => proposed.some((one) => one.isSameValue);
  const bindable = numbers.filter(isBindable).length;
  return { bindable, undecided: numbers.length - bindable };
}

/** What was read last: the piece as text and the numbers in it. */
export interface ReadNumbers {
  reading: PieceReading;
  unbound: readonly PlacedNumber[];
  checks: readonly Check[];
}
