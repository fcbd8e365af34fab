import { readLines } from "@fangzhi/document";
import {
  boundFigures,
  checkPiece,
  type PieceFinding,
  type PlacedFigure,
  type RuleChoices,
  unboundQuantities,
} from "@fangzhi/quantity";
import {
  type DocumentJson,
  newsroomDay,
  type OpenPoints,
  type QuotedCheck,
  quoteNumber,
} from "@fangzhi/types";
import type { Reading } from "../connection.ts";
import { readHouseRules } from "./house-rules.ts";
import { readRecordedValues } from "./recorded-values.ts";
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
  const { found } = await checkText(tx, document, rules, rules.blocking);
  const blocking = found.filter(({ blocks }) => blocks);
  if (blocking.length === 0) return [];
  const isOpen = await readWhatIsOpen(tx, pieceId);
  return blocking.filter(isOpen).map(({ ruleId, text }) => `check-${ruleId}|${text}`);
}

/** What stands open in a text of a piece: numbers that no figure stands for, and findings. */
export async function countOpenPoints(
  tx: Reading,
  pieceId: string,
  document: DocumentJson,
): Promise<OpenPoints> {
  const rules = await readHouseRules(tx);
  const asked = recordRules.filter((id) => !rules.off.includes(id));
  const { text, figures, today, found } = await checkText(tx, document, rules, asked);
  const isOpen = await readWhatIsOpen(tx, pieceId);
  const open = found.filter(isOpen);
  return {
    unbound: unboundQuantities(text, figures, today).map(quoteNumber).filter(isOpen).length,
    errors: open.filter(({ severity }) => severity === "error").length,
    warnings: open.filter(({ severity }) => severity === "warning").length,
  };
}

interface CheckedText {
  text: string;
  figures: readonly PlacedFigure[];
  today: string;
  found: readonly PieceFinding[];
}

/** The rules that compare a figure with its record. */
const recordRules = ["T05", "T09", "T10"];

/** A text's findings, as the writing room finds them. Records are read when one of `asked` needs them. */
async function checkText(
  tx: Reading,
  document: DocumentJson,
  rules: RuleChoices,
  asked: readonly string[],
): Promise<CheckedText> {
  const { text, figures } = readLines(document);
  const today = newsroomDay();
  const isCompared = asked.some((id) => recordRules.includes(id));
  const records = isCompared ? await readRecordedValues(tx, figures) : [];
  const compared = boundFigures(figures, records);
  const found = checkPiece(text, { ...rules, today, bound: figures, figures: compared });
  return { text, figures, today, found };
}

/** Tells what nobody has dismissed. */
async function readWhatIsOpen(
  tx: Reading,
  pieceId: string,
): Promise<(check: QuotedCheck) => boolean> {
  const dismissed = await tx.checkDismissal.findMany({
    where: { pieceId, restoredAt: null },
    select: { ruleId: true, quoteHash: true },
  });
  const known = new Set(dismissed.map((row) => row.ruleId + row.quoteHash));
  return (check) => !known.has(check.ruleId + quoteHash(check));
}
