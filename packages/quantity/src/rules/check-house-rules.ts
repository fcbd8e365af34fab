import { arithmeticChecks } from "./arithmetic-checks.ts";
import { consistencyChecks } from "./consistency-checks.ts";
import { numeralChecks } from "./numeral-checks.ts";
import { numeralRules } from "./numeral-rules.ts";
import { punctuationChecks } from "./punctuation-checks.ts";
import { punctuationRules } from "./punctuation-rules.ts";
import type { HouseRule, RuleFinding, Spot } from "./rule.ts";
import { type HouseRuleOptions, type RuleCheck, readContext } from "./rule-context.ts";
import { textChecks } from "./text-checks.ts";
import { textRules } from "./text-rules.ts";
import { unitChecks } from "./unit-checks.ts";
import { unitRules } from "./unit-rules.ts";

/** The house rules of a newsroom, in the order of their ids. */
export const houseRules: readonly HouseRule[] = [
  ...punctuationRules,
  ...numeralRules,
  ...unitRules,
  ...textRules,
];

const checks: Readonly<Record<string, RuleCheck>> = {
  ...punctuationChecks,
  ...numeralChecks,
  ...arithmeticChecks,
  ...consistencyChecks,
  ...unitChecks,
  ...textChecks,
};

/**
 * Where a text breaks the house rules, in reading order. Linear in the length of the text; never
 * throws. T05 needs `options.figures`, T06 `options.today`; T10 reads figures and unbound numbers.
 */
export function checkHouseRules(text: string, options: HouseRuleOptions = {}): RuleFinding[] {
  const context = readContext(text, options);
  const off = new Set(options.off ?? []);
  const findings: RuleFinding[] = [];
  for (const rule of houseRules) {
    if (off.has(rule.id)) continue;
    for (const spot of checks[rule.id]?.(context) ?? []) {
      findings.push(toFinding(rule, spot, text, options));
    }
  }
  return findings.sort((a, b) => a.start - b.start || a.end - b.end);
}

function toFinding(
  rule: HouseRule,
  spot: Spot,
  text: string,
  options: HouseRuleOptions,
): RuleFinding {
  return {
    ruleId: rule.id,
    severity: options.severity?.[rule.id] ?? rule.severity,
    start: spot.start,
    end: spot.end,
    text: text.slice(spot.start, spot.end),
    message: rule.message,
    fix: rule.fixable ? (spot.fix ?? null) : null,
    suggestion: spot.suggestion ?? null,
  };
}
