import { isPermitted } from "@fangzhi/editorial";
import {
  type Actor,
  accept,
  type PieceListView,
  type PieceRow,
  type Result,
  refuse,
} from "@fangzhi/types";
import { type Database, database } from "../connection.ts";
import type { Prisma } from "../generated/client.ts";
import {
  pieceRowInclude,
  readFlowSteps,
  readReviewerNames,
  toPieceRow,
} from "../shared/piece-row.ts";

const conditions: Record<PieceListView, (actor: Actor) => Prisma.PieceWhereInput> = {
  mine: ({ personId }) => ({ OR: [{ ownerId: personId }, { writers: { some: { personId } } }] }),
  "to-review": () => ({ stage: "in_review" }),
  all: () => ({}),
  "to-publish": () => ({ stage: { in: ["approved", "scheduled"] } }),
  published: () => ({ liveNumber: { not: null } }),
};

/** The desk's list, newest change first; what waits for review, longest waiting first. */
export async function listPieces(
  actor: Actor,
  view: PieceListView,
  db: Database = database(),
): Promise<Result<PieceRow[]>> {
  if (!isPermitted(actor, "read")) return refuse("not-permitted", { act: "read" });
  const pieces = await db.piece.findMany({
    where: conditions[view](actor),
    include: pieceRowInclude,
    orderBy: { updatedAt: "desc" },
    take: 500,
  });
  const flows = await readFlowSteps(db, pieces);
  const names = await readReviewerNames(db, flows);
  const rows = pieces.map((piece) => toPieceRow(piece, actor, flows, names));
  if (view !== "to-review") return accept(rows);
  return accept(
    rows
      .filter((row) => row.waitsForMe)
      .sort((a, b) => (a.submittedAt ?? "").localeCompare(b.submittedAt ?? "")),
  );
}

/** How many pieces wait for this person, for the mark beside 待我审. */
export async function countWaiting(actor: Actor, db: Database = database()): Promise<number> {
  const waiting = await listPieces(actor, "to-review", db);
  return waiting.ok ? waiting.value.length : 0;
}
