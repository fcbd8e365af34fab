"use server";

import { findInvitation } from "@fangzhi/database/queries/find-invitation";
import type { InvitationView } from "@fangzhi/types";
import { InvitationToken } from "@fangzhi/types";
import { runVisitorAction } from "#lib/action.ts";
import type { ActionResult } from "#lib/action-result.ts";

/** What a link says. An action and not an address, because the link's secret stays out of addresses. */
export async function findInvitationAction(sent: string): Promise<ActionResult<InvitationView>> {
  const result = await runVisitorAction(InvitationToken, sent, findInvitation);
  // A mistyped link is a dead link, not a field to correct.
  if (!result.ok && result.refusal.code === "invalid") {
    return { ok: false, refusal: { code: "link-invalid" } };
  }
  return result;
}
