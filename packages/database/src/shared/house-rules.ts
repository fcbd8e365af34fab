import { chooseRules, type RuleChoices } from "@fangzhi/quantity";
import type { ruleSeverities } from "@fangzhi/types";
import type { Reading } from "../connection.ts";

/** The house rules as the newsroom keeps them now. */
export async function readHouseRules(tx: Reading): Promise<RuleChoices> {
  const rows = await tx.houseRuleSetting.findMany({
    select: { ruleId: true, isOn: true, severity: true },
  });
  return chooseRules(rows.map((row) => ({ ...row, severity: toSeverity(row.severity) })));
}

export const toSeverity = (severity: string | null) =>
  severity as (typeof ruleSeverities)[number] | null;
