import { isPermitted, isReviewer } from "@fangzhi/editorial";
import {
  type Actor,
  accept,
  type PieceFilter,
  type PieceListView,
  type PieceRow,
  type Result,
  refuse,
} from "@fangzhi/types";
import { type Database, database } from "../connection.ts";
import type { Prisma } from "../generated/client.ts";
import {
  pieceRoundInclude,
  pieceRowInclude,
  readFlowSteps,
  readReviewerNames,
  toPieceRow,
  waitsFor,
} from "../shared/piece-row.ts";
import { pieceCondition } from "../shared/piece-search.ts";

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
  { view, ...filter }: { view: PieceListView } & PieceFilter,
  db: Database = database(),
): Promise<Result<PieceRow[]>> {
  if (!isPermitted(actor, "read")) return refuse("not-permitted", { act: "read" });
  const pieces = await db.piece.findMany({
    where: { AND: [conditions[view](actor), await pieceCondition(db, filter)] },
    include: pieceRowInclude(),
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
  if (!isReviewer(actor)) return 0;
  const pieces = await db.piece.findMany({
    where: conditions["to-review"](actor),
    include: pieceRoundInclude,
  });
  const flows = await readFlowSteps(db, pieces);
  return pieces.filter((piece) => waitsFor(piece, actor, flows)).length;
}

/** How many approved pieces wait for this person to sign them off; those with a time set do not. */
export async function countToPublish(actor: Actor, db: Database = database()): Promise<number> {
  if (!isPermitted(actor, "publish")) return 0;
  return db.piece.count({ where: { stage: "approved" } });
}
