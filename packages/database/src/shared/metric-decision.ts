import type { Actor } from "@fangzhi/types";
import type { Transaction } from "../connection.ts";

export const findRevisionToDecide = (tx: Transaction, revisionId: string) =>
  tx.metricRevision.findUnique({ where: { id: revisionId }, select: { metricId: true } });

/** A decision is a row of its own, because the value's row may never change. */
export async function writeMetricDecision(
  tx: Transaction,
  actor: Actor,
  revisionId: string,
  outcome: "approved" | "rejected",
  note: string,
): Promise<void> {
  await tx.metricRevisionDecision.create({
    data: {
      metricRevisionId: revisionId,
      outcome,
      personId: actor.personId,
      note: note.trim() || null,
    },
  });
}
