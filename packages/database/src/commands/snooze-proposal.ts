import { type Actor, accept, type Result } from "@fangzhi/types";
import { type Database, database } from "../connection.ts";
import { decideOnProposal, writeProposalDecision } from "../shared/proposal-record.ts";
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
    const decided = await decideOnProposal(tx, actor, "snooze-proposal", input);
    if (!decided.ok) return decided;
    const { proposal, pieceId, status } = decided.value;
    const { until } = input;
    const decision = { status, snoozedUntil: until };
    const version = await writeProposalDecision(tx, actor, proposal.id, decision);
    await recordEvent(tx, actor, {
      act: "snooze-proposal",
      pieceId,
      metricId: proposal.metricId,
      data: { figureId: proposal.figureId, until: until.toISOString() },
    });
    return accept({ version });
  });
}
