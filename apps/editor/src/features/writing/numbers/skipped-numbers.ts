import { type CheckDismissalView, notAMetricRule } from "@fangzhi/types";

export const isOfNumber = ({ ruleId }: CheckDismissalView): boolean => ruleId === notAMetricRule;
