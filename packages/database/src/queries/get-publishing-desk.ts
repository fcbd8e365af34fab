import { canPublish, canWithdraw, gate, isPermitted } from "@fangzhi/editorial";
import {
  type Actor,
  accept,
  type DeskPiece,
  type PublishingDeskView,
  type Result,
  refusalOf,
  refuse,
  type WaitingPiece,
} from "@fangzhi/types";
import { type Database, database } from "../connection.ts";
import type { Prisma } from "../generated/client.ts";
import { readApprovals, readMissed } from "../shared/approval-standing.ts";
import { pieceFacts } from "../shared/load-piece.ts";

const deskSelect = {
  id: true,
  kind: true,
  headline: true,
  stage: true,
  version: true,
  ownerId: true,
  owner: { select: { name: true } },
  writers: { select: { personId: true } },
  liveNumber: true,
  withdrawnAt: true,
  approvedRevisionId: true,
  scheduledFor: true,
  region: { select: { code: true, shortName: true, nameEn: true } },
  industry: { select: { slug: true, name: true, nameEn: true } },
} as const satisfies Prisma.PieceSelect;

type DeskRecord = Prisma.PieceGetPayload<{ select: typeof deskSelect }>;

const listedAtMost = 500;

/** Where the chief signs off. What a publication would change is read piece by piece. */
export async function getPublishingDesk(
  actor: Actor,
  db: Database = database(),
): Promise<Result<PublishingDeskView>> {
  if (!isPermitted(actor, "read")) return refuse("not-permitted", { act: "read" });
  const list = (where: Prisma.PieceWhereInput) =>
    db.piece.findMany({
      where,
      select: deskSelect,
      orderBy: { updatedAt: "desc" },
      take: listedAtMost,
    });
  const [approved, published] = await Promise.all([
    list({ stage: { in: ["approved", "scheduled"] } }),
    list({ liveNumber: { not: null } }),
  ]);
  const ids = approved.map(({ id }) => id);
  const liveIds = published.map(({ id }) => id);
  const [approvals, missed, addresses] = await Promise.all([
    readApprovals(db, ids),
    readMissed(db, ids),
    db.publishedPiece.findMany({
      where: { pieceId: { in: liveIds } },
      select: { pieceId: true, slug: true },
    }),
  ]);
  const liveSlugs = new Map(addresses.map(({ pieceId, slug }) => [pieceId, slug]));
  return accept({
    waiting: approved.flatMap((row): WaitingPiece[] => {
      const approval = approvals.get(row.id);
      if (!approval) return [];
      const { revisionId, approvedAt, editsSince } = approval;
      const facts = pieceFacts(row);
      return [
        {
          ...toDeskPiece(row),
          approved: { revisionId, approvedAt, editsSince },
          missed: row.stage === "approved" ? (missed.get(row.id) ?? null) : null,
          allowedActs: {
            publish: refusalOf(canPublish(facts, actor)),
            unschedule: refusalOf(gate(facts, actor, "unschedule", facts.version)),
          },
        },
      ];
    }),
    live: published.map((row) => ({
      ...toDeskPiece(row),
      liveSlug: liveSlugs.get(row.id) ?? null,
      withdrawn: row.withdrawnAt !== null,
      allowedActs: { withdraw: refusalOf(canWithdraw(pieceFacts(row), actor)) },
    })),
  });
}

const toDeskPiece = (row: DeskRecord): DeskPiece => ({
  id: row.id,
  headline: row.headline,
  region: row.region,
  industry: row.industry,
  stage: row.stage as DeskPiece["stage"],
  liveNumber: row.liveNumber,
  scheduledFor: row.scheduledFor?.toISOString() ?? null,
  version: row.version,
});
