"use server";

import { revokeInvitation } from "@fangzhi/database/commands/revoke-invitation";
import { RevokeInvitation } from "@fangzhi/types";
import { runAction } from "#lib/action.ts";
import type { ActionResult } from "#lib/action-result.ts";

export const revokeInvitationAction = async (sent: RevokeInvitation): Promise<ActionResult<null>> =>
  runAction(RevokeInvitation, sent, revokeInvitation);
