import type { PieceView } from "@fangzhi/types";
import type { Reading } from "../connection.ts";
import { editsBetween } from "./count-edits-since.ts";

/** What stands approved of each piece, by its id; pieces without an approved revision are left out. */
export async function readApprovals(
  tx: Reading,
  pieceIds: readonly string[],
): Promise<Map<string, NonNullable<PieceView["approved"]>>> {
  const pieces = await tx.piece.findMany({
    where: { id: { in: [...pieceIds] } },
    select: {
      id: true,
      liveDocument: { select: { headSeq: true } },
      approvedRevision: {
        select: {
          id: true,
          number: true,
          hash: true,
          seq: true,
          createdAt: true,
          rounds: {
            where: { status: "approved" },
            orderBy: { number: "desc" },
            take: 1,
            select: { closedAt: true },
          },
        },
      },
    },
  });
  return new Map(
    pieces.flatMap(({ id, liveDocument, approvedRevision: revision }) => {
      if (!revision || !liveDocument) return [];
      const approvedAt = revision.rounds[0]?.closedAt ?? revision.createdAt;
      const approved = {
        revisionId: revision.id,
        number: revision.number,
        hash: revision.hash,
        approvedAt: approvedAt.toISOString(),
        editsSince: editsBetween(revision, liveDocument),
      };
      return [[id, approved] as const];
    }),
  );
}

/** The times that were not kept, unless the chief has set another one or published since. */
export async function readMissed(
  tx: Reading,
  pieceIds: readonly string[],
): Promise<Map<string, NonNullable<PieceView["missed"]>>> {
  const rows = await tx.$queryRaw<
    { pieceId: string; act: string; data: NonNullable<PieceView["missed"]> }[]
  >`
    SELECT DISTINCT ON (piece_id) piece_id AS "pieceId", act, data FROM newsroom.event
    WHERE piece_id = ANY(${[...pieceIds]}::uuid[])
      AND act IN ('schedule', 'miss-publication', 'submit-for-review')
    ORDER BY piece_id, id DESC`;
  const missed = rows.filter(({ act }) => act === "miss-publication");
  return new Map(missed.map(({ pieceId, data }) => [pieceId, data]));
}
