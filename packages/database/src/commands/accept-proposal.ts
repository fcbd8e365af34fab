import { replaceFigure } from "@fangzhi/document/yjs";
import { type Actor, accept, type Result, refuse } from "@fangzhi/types";
import { type Database, database } from "../connection.ts";
import { applyProposal } from "../shared/apply-proposal.ts";

export interface AcceptProposalInput {
  proposalId: string;
  seenVersion: number;
}

/** Puts the newer value where the older one stands. */
export const acceptProposal = (
  actor: Actor,
  input: AcceptProposalInput,
  db: Database = database(),
): Promise<Result<{ version: number }>> =>
  applyProposal(db, actor, "accept-proposal", input, (ydoc, proposal) => {
    const { phrase } = proposal.toRevision;
    const next = { revisionId: proposal.toRevisionId, phrase };
    const places = replaceFigure(ydoc, proposal.figureId, next);
    return places === 0 ? refuse("quote-gone") : accept({ phrase });
  });
