import { splitSentences } from "../sentences.ts";
import { checkHouseRules } from "./check-house-rules.ts";
import type { RuleFinding } from "./rule.ts";
import type { HouseRuleOptions } from "./rule-context.ts";

/**
 * The rules whose findings keep a piece from review until they are mended or dismissed with a
 * reason: marks doubled, missing or of the wrong width, and numbers that contradict themselves. A
 * newsroom may choose otherwise: `chooseRules`.
 */
export const blockingRules: readonly string[] = [
  "P03",
  "P05",
  "P06",
  "P11",
  "N01",
  "N02",
  "N08",
  "N09",
  "N10",
];

/** A finding as it is remembered: the rule, the words, and the sentence that they stand in. */
export interface CheckQuote {
  ruleId: string;
  text: string;
  sentence: string;
}

/**
 * Findings with their sentences, which tell a finding apart from the same words elsewhere. Both
 * texts and findings are in reading order; linear in both.
 */
export function quoteFindings(
  text: string,
  findings: readonly RuleFinding[],
): (RuleFinding & CheckQuote)[] {
  const sentences = splitSentences(text);
  let at = 0;
  return findings.map((finding) => {
    while ((sentences[at]?.end ?? Number.POSITIVE_INFINITY) <= finding.start) at++;
    const found = sentences[at];
    const isInside = found !== undefined && found.start <= finding.start;
    return { ...finding, sentence: isInside ? found.text : finding.text };
  });
}

/** A finding with the sentence it stands in, and whether it keeps the piece from review. */
export interface PieceFinding extends RuleFinding, CheckQuote {
  blocks: boolean;
}

/** What a piece's text is checked with: the newsroom's choice of rules and the piece's figures. */
export interface PieceQuestion extends HouseRuleOptions {
  /** Where numbers are bound, whether or not the record of their metric is at hand. */
  bound?: readonly { start: number; end: number }[];
  blocking?: readonly string[];
}

/** Where a piece breaks the house rules; the writing room and the door to review ask the same. */
export function checkPiece(text: string, question: PieceQuestion): PieceFinding[] {
  const { bound = [], blocking = blockingRules, ...options } = question;
  const findings = checkHouseRules(text, options);
  // A figure's record has its date and its source.
  const isRecorded = ({ ruleId, start, end }: RuleFinding) =>
    ruleId === "T08" && bound.some((figure) => figure.start < end && start < figure.end);
  const open = findings.filter((finding) => !isRecorded(finding));
  return quoteFindings(text, open).map((finding) => ({
    ...finding,
    blocks: blocking.includes(finding.ruleId),
  }));
}
