import { z } from "zod";
import { quotedText } from "./text.ts";

/** A house-rule finding by its words: it is the same finding wherever its sentence stands. */
export const QuotedCheck = z.strictObject({
  ruleId: z.string().regex(/^[A-Z]\d{2}$/),
  text: quotedText(2_000).min(1),
  sentence: quotedText(20_000).min(1),
});
export type QuotedCheck = z.infer<typeof QuotedCheck>;

/** The same finding has the same key wherever its words stand. */
export const checkKey = ({ ruleId, text, sentence }: QuotedCheck): string =>
  [ruleId, text, sentence].join("\n");

/** Not a house rule: a number that a person said is no metric's, dismissed as a finding is. */
export const notAMetricRule = "N00";

/** A number as a dismissal names it: by its words and those around it. */
export const quoteNumber = ({
  phrase,
  clause,
}: {
  phrase: string;
  clause: string;
}): QuotedCheck => ({ ruleId: notAMetricRule, text: phrase, sentence: clause });

/** What stands open in a text that goes out: nobody has bound, mended or dismissed it. */
export interface OpenPoints {
  unbound: number;
  errors: number;
  warnings: number;
}

/** A finding that a person let stand. */
export interface CheckDismissalView extends QuotedCheck {
  id: string;
  reason: string;
  dismissedBy: string;
  dismissedAt: string;
}

export const ruleSeverities = ["error", "warning", "hint"] as const;

/** What a newsroom decides about one house rule; no severity is the rule's own. */
export const SetHouseRule = z.strictObject({
  ruleId: z.string().regex(/^[A-Z]\d{2}$/),
  isOn: z.boolean(),
  severity: z.enum(ruleSeverities).nullable(),
  /** 0 for a rule nobody has set yet. */
  seenVersion: z.int().min(0),
});
export type SetHouseRule = z.infer<typeof SetHouseRule>;

/** A house rule's setting with who set it last. */
export interface HouseRuleSettingView {
  ruleId: string;
  isOn: boolean;
  severity: (typeof ruleSeverities)[number] | null;
  version: number;
  setBy: string;
  setAt: string;
}
