import { z } from "zod";
import { quotedText } from "./text.ts";

/** A house-rule finding by its words: it is the same finding wherever its sentence stands. */
export const QuotedCheck = z.strictObject({
  ruleId: z.string().regex(/^[A-Z]\d{2}$/),
  text: quotedText(2_000).min(1),
  sentence: quotedText(20_000).min(1),
});
export type QuotedCheck = z.infer<typeof QuotedCheck>;

/** A finding that a person let stand. */
export interface CheckDismissalView extends QuotedCheck {
  id: string;
  reason: string;
  dismissedBy: string;
  dismissedAt: string;
}
