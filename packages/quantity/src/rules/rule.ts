/** How much a finding weighs: `error` blocks submitting, `warning` must be acknowledged, `hint` is shown. */
export type RuleSeverity = "error" | "warning" | "hint";

export interface RuleText {
  zh: string;
  en: string;
}

/** One house rule as data; its check is in `checks`, under the same id. */
export interface HouseRule {
  id: string;
  severity: RuleSeverity;
  /** Whether its findings carry a fix that is safe to apply without reading. */
  fixable: boolean;
  /** The standard's clause, or where else the rule comes from. */
  basis: string;
  message: RuleText;
  wrong: string;
  right: string;
}

/** Replace the characters from `start` to `end` by `insert`. */
export interface TextEdit {
  start: number;
  end: number;
  insert: string;
}

/** A place where a text breaks a rule. Offsets are UTF-16, half-open. */
export interface RuleFinding {
  ruleId: string;
  severity: RuleSeverity;
  start: number;
  end: number;
  text: string;
  message: RuleText;
  /** A safe fix; its edits do not overlap. Null when a person must decide. */
  fix: readonly TextEdit[] | null;
  /** Words that would do, when there is no safe fix. */
  suggestion: string | null;
}

/** What a check reports; the rule's data is added to it. */
export interface Spot {
  start: number;
  end: number;
  fix?: readonly TextEdit[];
  suggestion?: string;
}

/** A spot whose whole text is replaced. */
export function replaceSpot(start: number, end: number, insert: string): Spot {
  return { start, end, fix: [{ start, end, insert }] };
}

/** The text after the edits; edits that overlap an earlier one are left out. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const ordered = edits.toSorted((a, b) => a.start - b.start || a.end - b.end);
  const parts: string[] = [];
  let at = 0;
  for (const edit of ordered) {
    if (edit.start < at) continue;
    parts.push(text.slice(at, edit.start), edit.insert);
    at = edit.end;
  }
  parts.push(text.slice(at));
  return parts.join("");
}
