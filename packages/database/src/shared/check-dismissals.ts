import { readLines } from "@fangzhi/document";
import {
  type BoundFigure,
  boundFigures,
  checkPiece,
  type PlacedFigure,
  type RuleChoices,
} from "@fangzhi/quantity";
import type { DocumentJson, QuotedCheck } from "@fangzhi/types";
import type { Reading } from "../connection.ts";
import { isBindable, toBindableValue } from "./bindable-value.ts";
import { readHouseRules } from "./house-rules.ts";
import { newsroomToday } from "./metric-record.ts";
import { sha256 } from "./sha256.ts";

/** The same finding has the same hash wherever its sentence stands. */
export const quoteHash = ({ text, sentence }: Pick<QuotedCheck, "text" | "sentence">): string =>
  sha256(`${text}\n${sentence}`);

/** Open findings that keep a piece from review, as `check-<rule>|<words>`. */
export async function findBlockedChecks(
  tx: Reading,
  pieceId: string,
  document: DocumentJson,
): Promise<string[]> {
  const rules = await readHouseRules(tx);
  const { text, figures } = readLines(document);
  const today = newsroomToday(new Date());
  const records = await readRecords(tx, rules, figures);
  const found = checkPiece(text, { ...rules, today, bound: figures, figures: records }).filter(
    ({ blocks }) => blocks,
  );
  if (found.length === 0) return [];
  const dismissed = await tx.checkDismissal.findMany({
    where: { pieceId, restoredAt: null },
    select: { ruleId: true, quoteHash: true },
  });
  const known = new Set(dismissed.map((row) => row.ruleId + row.quoteHash));
  return found
    .filter((check) => !known.has(check.ruleId + quoteHash(check)))
    .map(({ ruleId, text: words }) => `check-${ruleId}|${words}`);
}

/** The rules that compare a figure with its record; only where one of them blocks are records read. */
const recordRules = ["T05", "T09", "T10"];

async function readRecords(
  tx: Reading,
  { blocking }: RuleChoices,
  figures: readonly PlacedFigure[],
): Promise<BoundFigure[]> {
  if (figures.length === 0 || !blocking.some((id) => recordRules.includes(id))) return [];
  const rows = await tx.metricRevision.findMany({
    where: {
      metricId: { in: [...new Set(figures.map(({ metricId }) => metricId))] },
      ...isBindable,
    },
    include: { metric: true },
  });
  return boundFigures(figures, rows.map(toBindableValue));
}
