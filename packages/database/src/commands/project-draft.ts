import { headlineText } from "@fangzhi/document";
import { accept, type Result, refuse } from "@fangzhi/types";
import { type Database, database } from "../connection.ts";
import { lockPiece } from "../shared/load-piece.ts";
import { projectDraftFigures } from "../shared/project-draft-figures.ts";
import { refreshProposals } from "../shared/refresh-proposals.ts";
import { runCommand } from "../shared/run-command.ts";

/**
 * The system's own act after people typed in a piece: its headline in lists, which figures its draft
 * shows, and what is owed to them. It writes no event, because nobody decided anything.
 */
export function projectDraft(pieceId: string, db: Database = database()): Promise<Result<null>> {
  return runCommand(db, async (tx) => {
    const piece = await lockPiece(tx, pieceId);
    if (!piece) return refuse("not-found");
    const document = await projectDraftFigures(tx, pieceId);
    const lastUpdate = await tx.documentUpdate.findFirst({
      where: { pieceId },
      orderBy: { seq: "desc" },
      select: { at: true },
    });
    const updatedAt = [lastUpdate?.at ?? piece.row.updatedAt, piece.row.updatedAt].reduce(later);
    // What lists show; not a write that anybody's optimistic version is about.
    const headline = document ? headlineText(document) : "";
    await tx.piece.update({ where: { id: pieceId }, data: { headline, updatedAt } });
    await refreshProposals(tx, pieceId);
    return accept(null);
  });
}

const later = (one: Date, other: Date): Date => (one > other ? one : other);
