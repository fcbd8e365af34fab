"use server";

import { setRoles } from "@fangzhi/database/commands/set-roles";
import { SetRoles } from "@fangzhi/types";
import { runAction } from "#lib/action.ts";
import type { ActionResult } from "#lib/action-result.ts";

export const setRolesAction = async (sent: SetRoles): Promise<ActionResult<null>> =>
  runAction(SetRoles, sent, setRoles);
