import { blockingRules } from "./blocking.ts";
import { houseRules } from "./check-house-rules.ts";
import type { RuleSeverity } from "./rule.ts";

/** What a newsroom set for one rule; `severity` null keeps the rule's own. */
export interface RuleSetting {
  ruleId: string;
  isOn: boolean;
  severity: RuleSeverity | null;
}

/** The house rules as a newsroom keeps them. */
export interface RuleChoices {
  off: string[];
  severity: Record<string, RuleSeverity>;
  /** Rules whose findings keep a piece from review. */
  blocking: string[];
}

/**
 * A rule that a newsroom makes an error blocks; one it weighs as less no longer does. Rules nobody
 * set keep their own severity and, those of `blockingRules`, block.
 */
export function chooseRules(settings: readonly RuleSetting[]): RuleChoices {
  const set = new Map(settings.map((setting) => [setting.ruleId, setting]));
  const choices: RuleChoices = { off: [], severity: {}, blocking: [] };
  for (const { id } of houseRules) {
    const { isOn, severity } = set.get(id) ?? { isOn: true, severity: null };
    if (severity !== null) choices.severity[id] = severity;
    if (!isOn) choices.off.push(id);
    else if (severity === null ? blockingRules.includes(id) : severity === "error") {
      choices.blocking.push(id);
    }
  }
  return choices;
}
