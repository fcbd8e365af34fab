import { type Actor, accept, type Result } from "@fangzhi/types";
import { type Database, database } from "../connection.ts";
import { decideOnProposal, writeProposalDecision } from "../shared/proposal-record.ts";
import { recordEvent } from "../shared/record-event.ts";
import { refreshProposals } from "../shared/refresh-proposals.ts";
import { runCommand } from "../shared/run-command.ts";

export interface KeepFigureInput {
  proposalId: string;
  seenVersion: number;
  reason: string;
}

/** Keeps the older value with a reason; a restatement of that very value may still be offered. */
export function keepFigure(
  actor: Actor,
  input: KeepFigureInput,
  db: Database = database(),
): Promise<Result<{ version: number }>> {
  return runCommand(db, async (tx) => {
    const decided = await decideOnProposal(tx, actor, "keep-figure", input);
    if (!decided.ok) return decided;
    const { proposal, pieceId, status } = decided.value;
    const { reason } = input;
    const version = await writeProposalDecision(tx, actor, proposal.id, { status, reason });
    await refreshProposals(tx, pieceId);
    await recordEvent(tx, actor, {
      act: "keep-figure",
      pieceId,
      metricId: proposal.metricId,
      data: {
        figureId: proposal.figureId,
        keptRevisionId: proposal.fromRevisionId,
        toRevisionId: proposal.toRevisionId,
        reason: reason.trim(),
      },
    });
    return accept({ version });
  });
}
