"use server";

import { schedule } from "@fangzhi/database/commands/schedule";
import { runAction } from "#lib/action.ts";
import { type ScheduleForm, ScheduleRequest } from "./publication-request.ts";

export async function scheduleAction(sent: ScheduleForm) {
  return runAction(ScheduleRequest, sent, schedule);
}
