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
    if (!(await lockPiece(tx, pieceId))) return refuse("not-found");
    const document = await projectDraftFigures(tx, pieceId);
    const headline = document ? headlineText(document) : "";
    // What lists show; not a write that anybody's optimistic version is about.
    await tx.$executeRaw`
      UPDATE newsroom.piece
      SET headline = ${headline},
          updated_at = greatest(updated_at, (
            SELECT at FROM collab.document_update
            WHERE piece_id = piece.id ORDER BY seq DESC LIMIT 1))
      WHERE id = ${pieceId}::uuid`;
    await refreshProposals(tx, pieceId);
    return accept(null);
  });
}
