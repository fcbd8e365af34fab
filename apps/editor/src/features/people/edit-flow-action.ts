"use server";

import { editFlow } from "@fangzhi/database/commands/edit-flow";
import { EditFlow } from "@fangzhi/types";
import { runAction } from "#lib/action.ts";
import type { ActionResult } from "#lib/action-result.ts";

export const editFlowAction = async (sent: EditFlow): Promise<ActionResult<null>> =>
  runAction(EditFlow, sent, editFlow);
