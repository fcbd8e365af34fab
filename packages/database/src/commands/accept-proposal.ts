import { figuresIn, stripComments } from "@fangzhi/document";
import { documentToJson, replaceFigure } from "@fangzhi/document/yjs";
import { type Actor, accept, type Result, refuse } from "@fangzhi/types";
import { type Database, database } from "../connection.ts";
import { editDraft } from "../shared/edit-draft.ts";
import { writeDraftFigures } from "../shared/project-draft-figures.ts";
import { decideOnProposal, writeProposalDecision } from "../shared/proposal-record.ts";
import { recordEvent } from "../shared/record-event.ts";
import { runCommand } from "../shared/run-command.ts";

export interface AcceptProposalInput {
  proposalId: string;
  seenVersion: number;
}

/**
 * Puts the newer value into the live document: the decision, the log row and the notice to open
 * rooms are one transaction. What colleagues type at the same time is kept.
 */
export function acceptProposal(
  actor: Actor,
  input: AcceptProposalInput,
  db: Database = database(),
): Promise<Result<{ version: number }>> {
  return runCommand(db, async (tx) => {
    const decided = await decideOnProposal(tx, actor, "accept-proposal", input);
    if (!decided.ok) return decided;
    const { proposal, pieceId, status } = decided.value;

    const next = { revisionId: proposal.toRevisionId, phrase: proposal.toRevision.phrase };
    const { result } = await editDraft(tx, pieceId, actor.personId, (ydoc) => ({
      places: replaceFigure(ydoc, proposal.figureId, next),
      figures: figuresIn(stripComments(documentToJson(ydoc))),
    }));
    if (result.places === 0) return refuse("quote-gone");
    await writeDraftFigures(tx, pieceId, result.figures);
    const version = await writeProposalDecision(tx, actor, proposal.id, { status });
    await recordEvent(tx, actor, {
      act: "accept-proposal",
      pieceId,
      metricId: proposal.metricId,
      data: {
        figureId: proposal.figureId,
        fromRevisionId: proposal.fromRevisionId,
        toRevisionId: proposal.toRevisionId,
        phrase: next.phrase,
      },
    });
    return accept({ version });
  });
}
