import { isPermitted } from "@fangzhi/editorial";
import { type Actor, accept, type CheckDismissalView, type Result, refuse } from "@fangzhi/types";
import { type Database, database } from "../connection.ts";
import { findPiece } from "../shared/load-piece.ts";

/** The findings of a piece that people let stand, newest first. */
export async function listCheckDismissals(
  actor: Actor,
  pieceId: string,
  db: Database = database(),
): Promise<Result<CheckDismissalView[]>> {
  if (!isPermitted(actor, "read") || !(await findPiece(db, pieceId))) return refuse("not-found");
  const rows = await db.checkDismissal.findMany({
    where: { pieceId, restoredAt: null },
    include: { dismissedBy: { select: { name: true } } },
    orderBy: { dismissedAt: "desc" },
  });
  return accept(
    rows.map(({ id, ruleId, text, sentence, reason, dismissedBy, dismissedAt }) => ({
      ...{ id, ruleId, text, sentence, reason },
      dismissedBy: dismissedBy.name,
      dismissedAt: dismissedAt.toISOString(),
    })),
  );
}
