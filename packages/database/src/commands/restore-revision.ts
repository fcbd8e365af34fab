import { restoreDocument } from "@fangzhi/document/yjs";
import { decideRestoreRevision } from "@fangzhi/editorial";
import { type Actor, accept, type DocumentJson, type Result, refuse } from "@fangzhi/types";
import { type Database, database } from "../connection.ts";
import { ask } from "../shared/ask.ts";
import { askReviewStanding, keepRestoredHands } from "../shared/ask-review-standing.ts";
import { editDraft } from "../shared/edit-draft.ts";
import { freezeRevision, readDraftText } from "../shared/freeze-revision.ts";
import { lockPiece } from "../shared/load-piece.ts";
import { projectDraftFigures } from "../shared/project-draft-figures.ts";
import { recordEvent } from "../shared/record-event.ts";
import { refreshProposals } from "../shared/refresh-proposals.ts";
import { runCommand } from "../shared/run-command.ts";

export interface RestoreRevisionInput {
  pieceId: string;
  revisionId: string;
  seenVersion: number;
}

/** Puts an older revision's text back into the live document, after keeping what it replaces. */
export function restoreRevision(
  actor: Actor,
  input: RestoreRevisionInput,
  db: Database = database(),
): Promise<Result<{ keptAs: number }>> {
  const { pieceId, revisionId } = input;
  return runCommand(db, async (tx) => {
    const piece = await lockPiece(tx, pieceId);
    const revision = await tx.revision.findFirst({ where: { id: revisionId, pieceId } });
    if (!piece || !revision) return refuse("not-found");
    const decision = decideRestoreRevision(piece.facts, actor, input.seenVersion);
    if (!decision.ok) return decision;
    const text = await readDraftText(tx, pieceId);
    const { personId } = actor;
    const { standing } = await ask(tx, { standing: askReviewStanding(pieceId) });
    const by = { personId, kind: "automatic", authorIds: standing.handIds } as const;
    const kept = await freezeRevision(tx, pieceId, text, by);
    const document = revision.document as unknown as DocumentJson;
    const { seq } = await editDraft(tx, pieceId, personId, (ydoc) =>
      restoreDocument(ydoc, document),
    );
    await keepRestoredHands(tx, revision, seq);
    // The older figures came back on purpose: their proposals ask again, instead of being re-applied.
    await projectDraftFigures(tx, pieceId);
    await refreshProposals(tx, pieceId, { reopen: true });
    await tx.piece.update({
      where: { id: pieceId },
      data: { headline: revision.headline, version: { increment: 1 }, updatedAt: new Date() },
    });
    await recordEvent(tx, actor, {
      act: "restore-revision",
      pieceId,
      data: { revision: revision.number, keptAs: kept.number },
    });
    return accept({ keptAs: kept.number });
  });
}
