import type { QuotedCheck } from "@fangzhi/types";

/** The same finding has the same key wherever its words stand. */
export const checkKey = ({ ruleId, text, sentence }: QuotedCheck): string =>
  [ruleId, text, sentence].join("\n");
