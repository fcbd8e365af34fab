"use server";

import { enablePerson } from "@fangzhi/database/commands/enable-person";
import { ChoosePerson } from "@fangzhi/types";
import { runAction } from "#lib/action.ts";
import type { ActionResult } from "#lib/action-result.ts";

export const enablePersonAction = async (sent: ChoosePerson): Promise<ActionResult<null>> =>
  runAction(ChoosePerson, sent, enablePerson);
