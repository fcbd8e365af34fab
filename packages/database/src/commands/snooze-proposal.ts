import { decideProposal } from "@fangzhi/editorial";
import { type Actor, accept, type Result, refuse } from "@fangzhi/types";
import { type Database, database } from "../connection.ts";
import { lockProposal, proposalFacts, writeProposalDecision } from "../shared/proposal-record.ts";
import { recordEvent } from "../shared/record-event.ts";
import { runCommand } from "../shared/run-command.ts";

export interface SnoozeProposalInput {
  proposalId: string;
  seenVersion: number;
  until: Date;
}

/** Puts the question off; it is open again when the time has come, by nobody's doing. */
export function snoozeProposal(
  actor: Actor,
  input: SnoozeProposalInput,
  db: Database = database(),
): Promise<Result<{ version: number }>> {
  return runCommand(db, async (tx) => {
    const locked = await lockProposal(tx, input.proposalId);
    if (!locked) return refuse("not-found");
    const { proposal, piece } = locked;
    const { until } = input;
    const seen = { version: input.seenVersion, until, now: new Date() };
    const facts = proposalFacts(proposal);
    const decision = decideProposal(piece, facts, actor, "snooze-proposal", seen);
    if (!decision.ok) return decision;
    const version = await writeProposalDecision(tx, actor, proposal.id, {
      status: decision.value,
      snoozedUntil: until,
    });
    await recordEvent(tx, actor, {
      act: "snooze-proposal",
      pieceId: piece.id,
      metricId: proposal.metricId,
      data: { figureId: proposal.figureId, until: until.toISOString() },
    });
    return accept({ version });
  });
}
