import { decideProposal } from "@fangzhi/editorial";
import { type Actor, accept, type Result, refuse } from "@fangzhi/types";
import { type Database, database } from "../connection.ts";
import { lockProposal, proposalFacts, writeProposalDecision } from "../shared/proposal-record.ts";
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
    const locked = await lockProposal(tx, input.proposalId);
    if (!locked) return refuse("not-found");
    const { proposal, piece } = locked;
    const { reason } = input;
    const seen = { version: input.seenVersion, reason, now: new Date() };
    const facts = proposalFacts(proposal);
    const decision = decideProposal(piece, facts, actor, "keep-figure", seen);
    if (!decision.ok) return decision;
    const status = decision.value;
    const version = await writeProposalDecision(tx, actor, proposal.id, { status, reason });
    await refreshProposals(tx, piece.id);
    await recordEvent(tx, actor, {
      act: "keep-figure",
      pieceId: piece.id,
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
