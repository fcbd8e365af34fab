import { accept, type Result, refuse } from "@fangzhi/types";
import { type Database, database } from "../connection.ts";
import { lockPiece } from "../shared/load-piece.ts";
import { projectDraftFigures } from "../shared/project-draft-figures.ts";
import { refreshProposals } from "../shared/refresh-proposals.ts";
import { runCommand } from "../shared/run-command.ts";

/**
 * The system's own act after people typed in a piece: which figures its draft shows, and what is
 * owed to them. It writes no event, because nobody decided anything.
 */
export function projectDraft(pieceId: string, db: Database = database()): Promise<Result<null>> {
  return runCommand(db, async (tx) => {
    if (!(await lockPiece(tx, pieceId))) return refuse("not-found");
    await projectDraftFigures(tx, pieceId);
    await refreshProposals(tx, pieceId);
    return accept(null);
  });
}
