"use server";

import { publish } from "@fangzhi/database/commands/publish";
import { runAction } from "#lib/action.ts";
import { type PublicationForm, PublicationRequest } from "./publication-request.ts";

export async function publishAction(sent: PublicationForm) {
  return runAction(PublicationRequest, sent, publish);
}
