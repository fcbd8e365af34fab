import { channels } from "@fangzhi/types";
import type { Reading, Transaction } from "../connection.ts";
import { notify } from "../shared/record-event.ts";

/** A live document's log up to a known position. */
export interface DraftLog {
  /** The seq of the last update read. */
  seq: bigint;
  /** The newest snapshot, if any, then every update above it, in order. */
  updates: Uint8Array[];
  generation: number;
  schemaVersion: number;
}

/**
 * Reads a live document's log at its head. Within a transaction that holds `lockDraftLog` nothing
 * can be appended behind it; otherwise it is the log as of now.
 */
export async function readDraftLog(tx: Reading, pieceId: string): Promise<DraftLog | null> {
  const live = await tx.liveDocument.findUnique({ where: { pieceId } });
  if (!live) return null;
  const snapshot = await tx.documentSnapshot.findFirst({
    where: { pieceId },
    orderBy: { uptoSeq: "desc" },
  });
  const rows = await tx.documentUpdate.findMany({
    where: { pieceId, seq: { gt: snapshot?.uptoSeq ?? 0n } },
    orderBy: { seq: "asc" },
    select: { seq: true, data: true },
  });
  return {
    seq: rows.at(-1)?.seq ?? snapshot?.uptoSeq ?? 0n,
    updates: [...(snapshot ? [snapshot.data] : []), ...rows.map((row) => row.data)],
    generation: live.generation,
    schemaVersion: live.schemaVersion,
  };
}

/** Holds the log's head: appends by anybody wait until this transaction ends. */
export async function lockDraftLog(tx: Transaction, pieceId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM collab.live_document WHERE piece_id = ${pieceId}::uuid FOR UPDATE`;
}

/** Creates a piece's live document with its first update. */
export async function createDraftLog(
  tx: Transaction,
  pieceId: string,
  personId: string,
  schemaVersion: number,
  firstUpdate: Uint8Array<ArrayBuffer>,
): Promise<void> {
  await tx.liveDocument.create({ data: { pieceId, schemaVersion, headSeq: 1n } });
  await tx.documentUpdate.create({
    data: { pieceId, seq: 1n, personId, data: firstUpdate },
  });
}

/**
 * Appends a server-made update in the caller's transaction and tells open rooms at commit.
 * The head's row lock makes commit order equal seq order, gap-free.
 */
export async function appendToDraftLog(
  tx: Transaction,
  pieceId: string,
  personId: string,
  update: Uint8Array<ArrayBuffer>,
): Promise<bigint> {
  const live = await tx.liveDocument.update({
    where: { pieceId },
    data: { headSeq: { increment: 1n } },
    select: { headSeq: true },
  });
  await tx.documentUpdate.create({
    data: { pieceId, seq: live.headSeq, personId, data: update },
  });
  await notify(tx, channels.documentUpdate, `server:${pieceId}:${live.headSeq}`);
  return live.headSeq;
}
