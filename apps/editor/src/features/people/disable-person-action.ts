"use server";

import { disablePerson } from "@fangzhi/database/commands/disable-person";
import { ChoosePerson } from "@fangzhi/types";
import { runAction } from "#lib/action.ts";
import type { ActionResult } from "#lib/action-result.ts";

export const disablePersonAction = async (sent: ChoosePerson): Promise<ActionResult<null>> =>
  runAction(ChoosePerson, sent, disablePerson);
