import { isPermitted } from "@fangzhi/editorial";
import { type Actor, accept, type FlowStep, type Result, refuse } from "@fangzhi/types";
import { type Database, database } from "../connection.ts";
import { findFlowSteps } from "../shared/load-piece.ts";

export interface FlowView {
  id: string;
  name: string;
  nameEn: string;
  steps: FlowStep[];
}

/** The review flow that new pieces take. */
export async function getFlow(actor: Actor, db: Database = database()): Promise<Result<FlowView>> {
  if (!isPermitted(actor, "edit-flow")) return refuse("not-permitted", { act: "edit-flow" });
  const flow = await db.reviewFlow.findFirstOrThrow({ where: { isDefault: true } });
  const { id, name, nameEn } = flow;
  return accept({ id, name, nameEn, steps: await findFlowSteps(db, id) });
}
