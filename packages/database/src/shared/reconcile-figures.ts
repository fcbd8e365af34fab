import { figuresIn } from "@fangzhi/document";
import { documentToJson, replaceFigure } from "@fangzhi/document/yjs";
import type { DocumentJson } from "@fangzhi/types";
import type { Transaction } from "../connection.ts";
import { editDraft } from "./edit-draft.ts";
import { projectDraftFigures, writeDraftFigures } from "./project-draft-figures.ts";
import { refreshProposals } from "./refresh-proposals.ts";

/**
 * Puts accepted values back where a colleague's Enter, pressed at the same instant, made the node
 * anew with its old revision; nothing else ever moves a pin. Then the projection and the proposals
 * follow the text. Called before a revision is frozen, with the piece's lock held; answers how many
 * figures it put back.
 */
export async function reconcileFigures(tx: Transaction, pieceId: string): Promise<number> {
  const accepted = await readApplied(tx, pieceId);
  if (accepted.length === 0) {
    await projectDraftFigures(tx, pieceId);
    await refreshProposals(tx, pieceId);
    return 0;
  }
  const personId = accepted[0]?.personId ?? "";
  const { result } = await editDraft(tx, pieceId, personId, (ydoc) => {
    const document = documentToJson(ydoc);
    const undone = accepted.filter((one) => showsFormer(document, one));
    for (const one of undone) replaceFigure(ydoc, one.figureId, one);
    return { count: undone.length, document: undone.length > 0 ? documentToJson(ydoc) : document };
  });
  await writeDraftFigures(tx, pieceId, result.document);
  await refreshProposals(tx, pieceId);
  return result.count;
}

interface Applied {
  figureId: string;
  fromRevisionId: string;
  revisionId: string;
  phrase: string;
  personId: string;
}

/** The last value that people put into each figure by accepting a proposal. */
async function readApplied(tx: Transaction, pieceId: string): Promise<Applied[]> {
  const rows = await tx.updateProposal.findMany({
    where: { pieceId, status: { in: ["accepted", "rewritten"] } },
    include: { toRevision: true },
    orderBy: { decidedAt: "desc" },
  });
  const newest = new Map<string, Applied>();
  for (const { figureId, fromRevisionId, toRevision, decidedById } of rows) {
    if (newest.has(figureId) || !decidedById) continue;
    newest.set(figureId, {
      figureId,
      fromRevisionId,
      revisionId: toRevision.id,
      phrase: toRevision.phrase,
      personId: decidedById,
    });
  }
  return [...newest.values()];
}

const showsFormer = (document: DocumentJson, applied: Applied): boolean =>
  figuresIn(document).some(
    (figure) =>
      figure.figureId === applied.figureId && figure.revisionId === applied.fromRevisionId,
  );
