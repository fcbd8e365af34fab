import { channels } from "@fangzhi/types";
import type { Reading, Transaction } from "../connection.ts";
import { notify } from "../shared/record-event.ts";
import { wholeLog } from "./load-log.ts";

/** A live document's log up to a known position. */
export interface DraftLog {
  /** The seq of the last update read. */
  seq: bigint;
  /** The newest snapshot, if any, then every update above it, in order. */
  updates: Uint8Array[];
  generation: number;
  schemaVersion: number;
}

/** A row of `wholeLog` as Prisma reads it. */
interface WholeLogRow {
  generation: number;
  schema_version: number;
  seq: bigint | null;
  data: Uint8Array | null;
}

/**
 * Reads a live document's log at its head. Within a transaction that holds `lockDraftLog` nothing
 * can be appended behind it; otherwise it is the log as of one moment.
 */
export async function readDraftLog(tx: Reading, pieceId: string): Promise<DraftLog | null> {
  const rows = await tx.$queryRawUnsafe<WholeLogRow[]>(wholeLog, pieceId);
  const [live] = rows;
  if (!live) return null;
  return {
    seq: rows.at(-1)?.seq ?? 0n,
    updates: rows.flatMap((row) => row.data ?? []),
    generation: live.generation,
    schemaVersion: live.schema_version,
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
