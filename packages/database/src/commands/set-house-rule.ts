import { decideSetHouseRule } from "@fangzhi/editorial";
import { houseRules } from "@fangzhi/quantity";
import { type Actor, accept, type Result, refuse, type SetHouseRule } from "@fangzhi/types";
import { type Database, database } from "../connection.ts";
import { recordEvent } from "../shared/record-event.ts";
import { runCommand } from "../shared/run-command.ts";

/** Turns a house rule on or off for the newsroom and says how much it weighs; holds from now on. */
export const setHouseRule = (
  actor: Actor,
  { ruleId, isOn, severity, seenVersion }: SetHouseRule,
  db: Database = database(),
): Promise<Result<{ version: number }>> =>
  runCommand(db, async (tx) => {
    if (!houseRules.some(({ id }) => id === ruleId)) return refuse("not-found");
    const before = await tx.houseRuleSetting.findUnique({ where: { ruleId } });
    const decision = decideSetHouseRule(actor, before?.version ?? 0, seenVersion);
    if (!decision.ok) return decision;
    const version = seenVersion + 1;
    const set = { isOn, severity, version, setById: actor.personId, setAt: new Date() };
    const { count } = before
      ? await tx.houseRuleSetting.updateMany({ where: { ruleId, version: seenVersion }, data: set })
      : await tx.houseRuleSetting.createMany({ data: { ruleId, ...set }, skipDuplicates: true });
    if (count === 0) return refuse("stale", { seen: seenVersion });
    const data = {
      ruleId,
      before: { isOn: before?.isOn ?? true, severity: before?.severity ?? null },
      after: { isOn, severity },
    };
    await recordEvent(tx, actor, { act: "set-house-rule", data });
    return accept({ version });
  });
