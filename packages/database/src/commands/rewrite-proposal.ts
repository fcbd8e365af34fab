import { documentToJson, type RewriteOutcome, rewriteSentence } from "@fangzhi/document/yjs";
import { decideProposal } from "@fangzhi/editorial";
import { type Actor, accept, type Result, refuse } from "@fangzhi/types";
import { type Database, database } from "../connection.ts";
import { editDraft } from "../shared/edit-draft.ts";
import { writeDraftFigures } from "../shared/project-draft-figures.ts";
import { lockProposal, proposalFacts, writeProposalDecision } from "../shared/proposal-record.ts";
import { recordEvent } from "../shared/record-event.ts";
import { runCommand } from "../shared/run-command.ts";

export interface RewriteProposalInput {
  proposalId: string;
  seenVersion: number;
  /** The whole sentence as it should read, plain text with the new phrase in it. */
  sentence: string;
  /** The sentence the person rewrote; another one by now is the refusal `stale`. */
  seenSentence: string;
}

/** Puts the newer value in and rewrites the sentence around it, the figure kept in its place. */
export function rewriteProposal(
  actor: Actor,
  input: RewriteProposalInput,
  db: Database = database(),
): Promise<Result<{ version: number }>> {
  return runCommand(db, async (tx) => {
    const locked = await lockProposal(tx, input.proposalId);
    if (!locked) return refuse("not-found");
    const { proposal, piece } = locked;
    const seen = { version: input.seenVersion, now: new Date() };
    const facts = proposalFacts(proposal);
    const decision = decideProposal(piece, facts, actor, "rewrite-proposal", seen);
    if (!decision.ok) return decision;

    const { result } = await editDraft(tx, piece.id, actor.personId, (ydoc) => ({
      outcome: rewriteSentence(ydoc, proposal.figureId, {
        revisionId: proposal.toRevisionId,
        phrase: proposal.toRevision.phrase,
        sentence: input.sentence,
        expected: input.seenSentence,
      }),
      document: documentToJson(ydoc),
    }));
    if (!result.outcome.ok) return refusalOf(result.outcome.refusal, proposal.toRevision.phrase);
    await writeDraftFigures(tx, piece.id, result.document);
    const status = decision.value;
    const version = await writeProposalDecision(tx, actor, proposal.id, { status });
    await recordEvent(tx, actor, {
      act: "rewrite-proposal",
      pieceId: piece.id,
      metricId: proposal.metricId,
      data: {
        figureId: proposal.figureId,
        fromRevisionId: proposal.fromRevisionId,
        toRevisionId: proposal.toRevisionId,
        sentence: input.sentence.trim(),
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
  }
}
