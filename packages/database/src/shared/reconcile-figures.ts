import { figuresIn, stripComments } from "@fangzhi/document";
import { applyUpdates, documentToJson, replaceFigure } from "@fangzhi/document/yjs";
import type { DocumentJson } from "@fangzhi/types";
import { readDraftLog } from "../collab/draft-log.ts";
import type { Transaction } from "../connection.ts";
import { editDraft } from "./edit-draft.ts";
import { writeDraftFigures } from "./project-draft-figures.ts";
import {
  type ProposalGround,
  type StandingProposal,
  settleProposals,
} from "./refresh-proposals.ts";

/** A draft as it is to be frozen. */
export interface ReconciledDraft {
  seq: bigint;
  document: DocumentJson;
  /** How many figures were put back. */
  count: number;
}

/**
 * Puts accepted values back where a colleague's Enter, pressed at the same instant, made the node
 * anew with its old revision; nothing else ever moves a pin. Then the projection and the proposals
 * follow the text. Called before a revision is frozen, with the piece's and the log's lock held.
 */
export async function reconcileFigures(
  tx: Transaction,
  pieceId: string,
  ground: ProposalGround,
): Promise<ReconciledDraft> {
  const draft = await putBack(tx, pieceId, ground.proposals);
  const figures = figuresIn(stripComments(draft.document));
  if (figures.length > 0 || ground.drafts.length > 0) await writeDraftFigures(tx, pieceId, figures);
  const drafts = figures.map(({ revisionId, ...figure }) => ({
    ...figure,
    metricRevisionId: revisionId,
  }));
  await settleProposals(tx, pieceId, { ...ground, drafts });
  return draft;
}

async function putBack(
  tx: Transaction,
  pieceId: string,
  proposals: readonly StandingProposal[],
): Promise<ReconciledDraft> {
  const log = await readDraftLog(tx, pieceId);
  if (!log) throw new Error(`piece ${pieceId} has no live document`);
  const document = documentToJson(applyUpdates(log.updates));
  const undone = newestApplied(proposals).filter((one) => showsFormer(document, one));
  const [first] = undone;
  if (!first) return { seq: log.seq, document, count: 0 };
  const edited = await editDraft(tx, pieceId, first.decidedById, (ydoc) => {
    for (const { figureId, toRevisionId: revisionId, toPhrase: phrase } of undone) {
      replaceFigure(ydoc, figureId, { revisionId, phrase });
    }
    return documentToJson(ydoc);
  });
  return { seq: edited.seq, document: edited.result, count: undone.length };
}

type Applied = StandingProposal & { decidedById: string };

/** The last value that people put into each figure by accepting a proposal. */
function newestApplied(proposals: readonly StandingProposal[]): Applied[] {
  const newest = new Map<string, Applied>();
  for (const proposal of proposals) {
    const { figureId, status, decidedById } = proposal;
    if (status !== "accepted" && status !== "rewritten") continue;
    if (newest.has(figureId) || !decidedById) continue;
    newest.set(figureId, { ...proposal, decidedById });
  }
  return [...newest.values()];
}

const showsFormer = (document: DocumentJson, applied: Applied): boolean =>
  figuresIn(document).some(
    (figure) =>
      figure.figureId === applied.figureId && figure.revisionId === applied.fromRevisionId,
  );
