"use server";

import { changePassword } from "@fangzhi/database/commands/change-password";
import { ChangePassword } from "@fangzhi/types";
import { runAction } from "#lib/action.ts";
import type { ActionResult } from "#lib/action-result.ts";

export const changePasswordAction = async (
  sent: ChangePassword,
): Promise<ActionResult<{ email: string }>> =>
  runAction(ChangePassword, sent, changePassword, { keepScreen: true });
