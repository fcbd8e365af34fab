import type { Phrase } from "./phrase.ts";
import type { Prose } from "./prose.ts";
import type { Marker } from "./qualifiers.ts";

/** Why a number in a text is no metric. */
export type NotMetricReason =
  | "date"
  | "title"
  | "name"
  | "document-number"
  | "model"
  | "ordinal"
  | "rank"
  | "vague"
  | "enumeration"
  | "idiom"
  | "category"
  | "span"
  | "no-unit";

export interface NotMetric {
  start: number;
  end: number;
  text: string;
  reason: NotMetricReason;
}

/** A number phrase to be judged, with where it stands. */
export interface Candidate {
  prose: Prose;
  phrase: Phrase;
  prefix: Marker | null;
  /** Set when the unit comes from the words around (¥, 产值, a list). */
  hasImpliedUnit: boolean;
  clauseStart: number;
}
