import { type RewriteOutcome, rewriteSentence } from "@fangzhi/document/yjs";
import { type Actor, accept, type Result, refuse } from "@fangzhi/types";
import { type Database, database } from "../connection.ts";
import { applyProposal } from "../shared/apply-proposal.ts";

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
export const rewriteProposal = (
  actor: Actor,
  input: RewriteProposalInput,
  db: Database = database(),
): Promise<Result<{ version: number }>> =>
  applyProposal(db, actor, "rewrite-proposal", input, (ydoc, proposal) => {
    const { phrase } = proposal.toRevision;
    const outcome = rewriteSentence(ydoc, proposal.figureId, {
      revisionId: proposal.toRevisionId,
      phrase,
      sentence: input.sentence,
      expected: input.seenSentence,
      letGo: input.letGo ?? [],
    });
    if (!outcome.ok) return toRefusal(outcome.refusal, phrase);
    const lost = outcome.lost.map((figure) => figure.phrase);
    return accept({ sentence: input.sentence.trim(), lost });
  });

function toRefusal(refusal: Extract<RewriteOutcome, { ok: false }>["refusal"], phrase: string) {
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
