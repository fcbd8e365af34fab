"use server";

import { acceptInvitation } from "@fangzhi/database/commands/accept-invitation";
import { AcceptInvitation } from "@fangzhi/types";
import { runVisitorAction } from "#lib/action.ts";
import type { ActionResult } from "#lib/action-result.ts";

export const acceptInvitationAction = async (
  sent: AcceptInvitation,
): Promise<ActionResult<{ email: string }>> =>
  runVisitorAction(AcceptInvitation, sent, acceptInvitation);
