import { z } from "zod";

/** A house-rule finding by its words: it is the same finding wherever its sentence stands. */
export const QuotedCheck = z.strictObject({
  ruleId: z.string().regex(/^[A-Z]\d{2}$/),
  text: z.string().min(1).max(2_000),
  sentence: z.string().min(1).max(20_000),
});
export type QuotedCheck = z.infer<typeof QuotedCheck>;

/** A finding that a person let stand. */
export interface CheckDismissalView extends QuotedCheck {
  id: string;
  reason: string;
  dismissedBy: string;
  dismissedAt: string;
}
