import { applyUpdates, documentToJson } from "@fangzhi/document/yjs";
import type { DocumentJson } from "@fangzhi/types";
import type { Reading } from "../connection.ts";

/**
 * A draft's text as it was at a moment, from the log; null when the rows back to then have been pruned
 * (see `pruneLogs`). A document restored from a broken log may have begun anew; it is read as it is.
 */
export async function readDraftAsOf(
  tx: Reading,
  pieceId: string,
  at: Date,
): Promise<DocumentJson | null> {
  const snapshot = await tx.documentSnapshot.findFirst({
    where: { pieceId, at: { lte: at } },
    orderBy: { uptoSeq: "desc" },
    select: { uptoSeq: true, data: true },
  });
  const from = snapshot?.uptoSeq ?? 0n;
  const last = await tx.documentUpdate.findFirst({
    where: { pieceId, at: { lte: at } },
    orderBy: { seq: "desc" },
    select: { seq: true },
  });
  const rows = await tx.documentUpdate.findMany({
    where: { pieceId, seq: { gt: from, lte: last?.seq ?? from } },
    orderBy: { seq: "asc" },
    select: { seq: true, data: true },
  });
  const isWhole = rows.every((row, index) => row.seq === from + BigInt(index) + 1n);
  if (!isWhole || (!snapshot && rows.length === 0)) return null;
  const updates = [...(snapshot ? [snapshot.data] : []), ...rows.map((row) => row.data)];
  return documentToJson(applyUpdates(updates));
}
