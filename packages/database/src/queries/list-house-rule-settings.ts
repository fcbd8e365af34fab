import { isPermitted } from "@fangzhi/editorial";
import { type Actor, accept, type HouseRuleSettingView, type Result, refuse } from "@fangzhi/types";
import { type Database, database } from "../connection.ts";
import { toSeverity } from "../shared/house-rules.ts";

/** The house rules that somebody has set, and who; the others are as the package has them. */
export async function listHouseRuleSettings(
  actor: Actor,
  db: Database = database(),
): Promise<Result<HouseRuleSettingView[]>> {
  const act = "set-house-rule";
  if (!isPermitted(actor, act)) return refuse("not-permitted", { act });
  const rows = await db.houseRuleSetting.findMany({
    include: { setBy: { select: { name: true } } },
    orderBy: { ruleId: "asc" },
  });
  return accept(
    rows.map(({ ruleId, isOn, severity, version, setBy, setAt }) => ({
      ...{ ruleId, isOn, version },
      severity: toSeverity(severity),
      setBy: setBy.name,
      setAt: setAt.toISOString(),
    })),
  );
}
