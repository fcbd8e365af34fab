import { stageAfter } from "@fangzhi/editorial";
import { channels, type Stage } from "@fangzhi/types";
import type { Transaction } from "../connection.ts";
import { type Piece, Prisma } from "../generated/client.ts";
import { writeTogether } from "./write-together.ts";

/** What else of a piece's row may change with its stage: the column and its type. */
const columns = {
  headline: ["headline", "text"],
  approvedRevisionId: ["approved_revision_id", "uuid"],
  liveNumber: ["live_number", "int"],
  withdrawnAt: ["withdrawn_at", "timestamptz"],
  scheduledFor: ["scheduled_for", "timestamptz"],
  scheduledChangeKind: ["scheduled_change_kind", "text"],
  scheduledNote: ["scheduled_note", "text"],
  scheduledById: ["scheduled_by_id", "uuid"],
  scheduledFailures: ["scheduled_failures", "int"],
} as const satisfies Partial<Record<keyof Piece, readonly [column: string, type: string]>>;

export type StageChanges = Partial<Pick<Piece, keyof typeof columns>>;

/** Takes a set time back with everything that was set with it. */
export const noSchedule = {
  scheduledFor: null,
  scheduledChangeKind: null,
  scheduledNote: null,
  scheduledById: null,
} as const satisfies StageChanges;

/**
 * Moves a piece to a stage: its version grows, its live document is frozen where the stage forbids
 * writing, and open sockets are told to be admitted anew.
 */
export const moveToStage = (
  tx: Transaction,
  pieceId: string,
  stage: Stage,
  changes: StageChanges = {},
): Promise<void> => writeTogether(tx, ...stageMove(pieceId, stage, changes));

/** The same to be written together with more. */
export function stageMove(pieceId: string, stage: Stage, changes: StageChanges): Prisma.Sql[] {
  const now = new Date();
  const frozenAt = stageAfter(stage, "write") ? null : now;
  const settings = Object.entries(changes).map(([name, value]) => {
    const [column, type] = columns[name as keyof StageChanges];
    return Prisma.sql`${Prisma.raw(column)} = ${value}::${Prisma.raw(type)}, `;
  });
  return [
    Prisma.sql`
      UPDATE newsroom.piece
      SET ${Prisma.join([...settings, Prisma.empty], "")}
          stage = ${stage}, version = version + 1, updated_at = ${now}::timestamptz
      WHERE id = ${pieceId}::uuid`,
    Prisma.sql`
      UPDATE collab.live_document SET frozen_at = ${frozenAt}::timestamptz
      WHERE piece_id = ${pieceId}::uuid
      RETURNING pg_notify(${channels.pieceAccess}, ${pieceId})`,
  ];
}
