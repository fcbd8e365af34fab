"use server";

import { setHouseRule } from "@fangzhi/database/commands/set-house-rule";
import { SetHouseRule } from "@fangzhi/types";
import { runAction } from "#lib/action.ts";

export const setHouseRuleAction = async (sent: SetHouseRule) =>
  runAction(SetHouseRule, sent, setHouseRule);
