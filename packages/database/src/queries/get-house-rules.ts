import { isPermitted } from "@fangzhi/editorial";
import type { RuleChoices } from "@fangzhi/quantity";
import { type Actor, accept, type Result, refuse } from "@fangzhi/types";
import { type Database, database } from "../connection.ts";
import { readHouseRules } from "../shared/house-rules.ts";

/** The newsroom's house rules, as the writing room checks with them. */
export async function getHouseRules(
  actor: Actor,
  db: Database = database(),
): Promise<Result<RuleChoices>> {
  if (!isPermitted(actor, "read")) return refuse("not-permitted", { act: "read" });
  return accept(await readHouseRules(db));
}
