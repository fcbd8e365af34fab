"use server";

import { type Invited, invitePerson } from "@fangzhi/database/commands/invite-person";
import { InvitePerson } from "@fangzhi/types";
import { runAction } from "#lib/action.ts";
import type { ActionResult } from "#lib/action-result.ts";

export const invitePersonAction = async (sent: InvitePerson): Promise<ActionResult<Invited>> =>
  runAction(InvitePerson, sent, invitePerson);
