import { figuresIn, stripComments } from "@fangzhi/document";
import { documentToJson, type RewriteOutcome, rewriteSentence } from "@fangzhi/document/yjs";
import { type Actor, accept, type Result, refuse } from "@fangzhi/types";
import { type Database, database } from "../connection.ts";
import { editDraft } from "../shared/edit-draft.ts";
import { writeDraftFigures } from "../shared/project-draft-figures.ts";
import { decideOnProposal, writeProposalDecision } from "../shared/proposal-record.ts";
import { recordEvent } from "../shared/record-event.ts";
import { runCommand } from "../shared/run-command.ts";

export interface RewriteProposalInput {
  proposalId: string;
  seenVersion: number;
  /** The whole sentence as it should read, plain text with the new phrase in it. */
  sentence: string;
  /** The sentence the person rewrote; another one by now is the refusal `stale`. */
  seenSentence: string;
  /** Ids of the sentence's other figures that the person agreed to lose. */
  letGo?: readonly string[];
}

/**
 * Puts the newer value in and rewrites the sentence around it. The sentence's other figures go to
 * where it says them now; one that it no longer says is the refusal `figures-lost` until the person
 * lets it go.
 */
export function rewriteProposal(
  actor: Actor,
  input: RewriteProposalInput,
  db: Database = database(),
): Promise<Result<{ version: number }>> {
  return runCommand(db, async (tx) => {
    const decided = await decideOnProposal(tx, actor, "rewrite-proposal", input);
    if (!decided.ok) return decided;
    const { proposal, pieceId, status } = decided.value;

    const { result } = await editDraft(tx, pieceId, actor.personId, (ydoc) => ({
      outcome: rewriteSentence(ydoc, proposal.figureId, {
        revisionId: proposal.toRevisionId,
        phrase: proposal.toRevision.phrase,
        sentence: input.sentence,
        expected: input.seenSentence,
        letGo: input.letGo ?? [],
      }),
      figures: figuresIn(stripComments(documentToJson(ydoc))),
    }));
    if (!result.outcome.ok) return refusalOf(result.outcome.refusal, proposal.toRevision.phrase);
    await writeDraftFigures(tx, pieceId, result.figures);
    const version = await writeProposalDecision(tx, actor, proposal.id, { status });
    await recordEvent(tx, actor, {
      act: "rewrite-proposal",
      pieceId,
      metricId: proposal.metricId,
      data: {
        figureId: proposal.figureId,
        fromRevisionId: proposal.fromRevisionId,
        toRevisionId: proposal.toRevisionId,
        sentence: input.sentence.trim(),
        lost: result.outcome.lost.map((figure) => figure.phrase),
      },
    });
    return accept({ version });
  });
}

function refusalOf(refusal: Extract<RewriteOutcome, { ok: false }>["refusal"], phrase: string) {
  switch (refusal.code) {
    case "figure-gone":
      return refuse("quote-gone");
    case "sentence-changed":
      return refuse("stale", { sentence: refusal.sentence }, "sentence");
    case "phrase-missing":
      return refuse("phrase-mismatch", { phrase }, "sentence");
    case "figures-lost":
      return refuse(
        "figures-lost",
        {
          figureIds: refusal.figures.map((figure) => figure.figureId),
          phrases: refusal.figures.map((figure) => figure.phrase),
        },
        "sentence",
      );
  }
}
