import {
  admission,
  canPublish,
  canRecall,
  canSubmitForReview,
  canWithdraw,
  gate,
  type PieceFacts,
} from "@fangzhi/editorial";
import {
  type Actor,
  type AllowedActs,
  accept,
  type PieceAct,
  type PieceView,
  type Result,
  refusalOf,
  refuse,
} from "@fangzhi/types";
import { type Database, database, type Reading } from "../connection.ts";
import { readApprovals, readMissed } from "../shared/approval-standing.ts";
import { pieceFacts } from "../shared/load-piece.ts";
import {
  pieceRowInclude,
  readFlowSteps,
  readReviewerNames,
  toPieceRow,
} from "../shared/piece-row.ts";

/** What each button of a piece would answer this person now. */
function allowedActs(facts: PieceFacts, actor: Actor): AllowedActs<PieceAct> {
  const seen = facts.version;
  return {
    write:
      admission(facts, actor) === "write" ? null : refusalOf(gate(facts, actor, "write", seen)),
    "edit-details": refusalOf(gate(facts, actor, "edit-details", seen)),
    "submit-for-review": refusalOf(canSubmitForReview(facts, actor)),
    recall: refusalOf(canRecall(facts, actor)),
    schedule: refusalOf(gate(facts, actor, "schedule", seen)),
    unschedule: refusalOf(gate(facts, actor, "unschedule", seen)),
    publish: refusalOf(canPublish(facts, actor)),
    withdraw: refusalOf(canWithdraw(facts, actor)),
    "restore-revision": refusalOf(gate(facts, actor, "restore-revision", seen)),
  };
}

/** A piece with its details, what may be done, and what stands approved; never its live text. */
export async function getPiece(
  actor: Actor,
  pieceId: string,
  db: Database = database(),
): Promise<Result<PieceView>> {
  const piece = await db.piece.findUnique({
    where: { id: pieceId },
    include: { ...pieceRowInclude(), byline: { orderBy: { position: "asc" } } },
  });
  const facts = piece && pieceFacts(piece);
  const access = facts && admission(facts, actor);
  if (!piece || !facts || !access) return refuse("not-found");
  const flows = await readFlowSteps(db, [piece]);
  const names = await readReviewerNames(db, flows);
  const [live, approvals, missed, reasons] = await Promise.all([
    db.publishedPiece.findUnique({
      where: { pieceId },
      select: { slug: true, firstPublishedAt: true },
    }),
    piece.approvedRevisionId ? readApprovals(db, [pieceId]) : null,
    piece.stage === "approved" ? readMissed(db, [pieceId]) : null,
    findLastReasons(db, pieceId),
  ]);
  return accept({
    ...toPieceRow(piece, actor, flows, names),
    details: {
      slug: piece.slug,
      regionCode: piece.regionCode,
      industrySlug: piece.industrySlug,
      byline: piece.byline.map(({ role, name, personId }) => ({
        role: role as PieceView["details"]["byline"][number]["role"],
        name,
        personId,
      })),
      writerIds: piece.writers.map((writer) => writer.personId),
      editorNote: piece.editorNote,
    },
    version: piece.version,
    access,
    allowedActs: allowedActs(facts, actor),
    approved: approvals?.get(pieceId) ?? null,
    missed: missed?.get(pieceId) ?? null,
    liveSlug: live?.slug ?? null,
    firstPublishedAt: live?.firstPublishedAt.toISOString() ?? null,
    reasons,
  });
}

/** The checklist of the newest round, when it was returned. */
async function findLastReasons(tx: Reading, pieceId: string): Promise<PieceView["reasons"]> {
  const last = await tx.reviewRound.findFirst({
    where: { pieceId },
    orderBy: { number: "desc" },
    include: { decisions: { include: { reasons: { orderBy: { position: "asc" } } } } },
  });
  if (last?.status !== "changes_requested") return [];
  return last.decisions
    .flatMap((decision) => decision.reasons)
    .map(({ id, text, quote, answer }) => ({ id, text, quote, answer }));
}
