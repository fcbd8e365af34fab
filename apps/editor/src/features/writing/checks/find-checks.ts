import { boundFigures, checkPiece, type PieceFinding } from "@fangzhi/quantity";
import type { NumberQuestion } from "../numbers/find-numbers.ts";

/** A house-rule finding with the sentence it stands in. Offsets are into the text asked about. */
export type Check = PieceFinding;

/** Where a text breaks the newsroom's house rules; a figure is compared with its metric's present value. */
export const findChecks = ({ text, figures, records, today, rules }: NumberQuestion): Check[] =>
  checkPiece(text, { ...rules, today, bound: figures, figures: boundFigures(figures, records) });
