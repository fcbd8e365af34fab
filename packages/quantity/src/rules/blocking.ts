import { splitSentences } from "../sentences.ts";
import { checkHouseRules } from "./check-house-rules.ts";
import type { RuleFinding } from "./rule.ts";

/**
 * The rules whose findings keep a piece from review until they are mended or dismissed with a
 * reason: marks doubled, missing or of the wrong width, and numbers that contradict themselves. A
 * newsroom hands over a list of its own.
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

/** What of a text keeps it from review, before anybody's dismissals. */
export function findBlockingChecks(
  text: string,
  blocking: readonly string[] = blockingRules,
): CheckQuote[] {
  const findings = checkHouseRules(text).filter(({ ruleId }) => blocking.includes(ruleId));
  return quoteFindings(text, findings).map(({ ruleId, text: words, sentence }) => ({
    ruleId,
    text: words,
    sentence,
  }));
}
