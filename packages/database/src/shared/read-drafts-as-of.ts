import { applyUpdates, documentToJson } from "@fangzhi/document/yjs";
import type { DocumentJson } from "@fangzhi/types";
import type { Reading } from "../connection.ts";

/**
 * A draft's text as it was at each of these moments, from one replay of the log; null where the rows
 * back to then have been pruned (see `pruneLogs`). Moments without an edit between them are given the
 * same object. A document restored from a broken log may have begun anew; it is read as it is.
 */
export async function readDraftsAsOf(
  tx: Reading,
  pieceId: string,
  moments: readonly Date[],
): Promise<(DocumentJson | null)[]> {
  const ascending = [...new Set(moments.map(Number))].sort((a, b) => a - b);
  const { snapshots, rows } = await readLog(tx, pieceId, ascending);
  const texts = new Map<number, DocumentJson | null>();
  const ydoc = applyUpdates([]);
  let text: DocumentJson | null = null;
  let seq = 0n;
  for (const moment of ascending) {
    const snapshot = snapshots.findLast(({ at }) => Number(at) <= moment);
    const base = snapshot && snapshot.uptoSeq > seq ? snapshot : null;
    const from = base?.uptoSeq ?? seq;
    const upto = rows.findLast(({ at }) => Number(at) <= moment)?.seq ?? from;
    const since = rows.filter((row) => row.seq > from && row.seq <= upto);
    const isWhole = since.every((row, index) => row.seq === from + BigInt(index) + 1n);
    if (isWhole && (base || since.length > 0)) {
      applyUpdates([...(base ? [base.data] : []), ...since.map(({ data }) => data)], ydoc);
      text = documentToJson(ydoc);
      seq = since.at(-1)?.seq ?? from;
    }
    texts.set(moment, isWhole ? text : null);
  }
  ydoc.destroy();
  return moments.map((moment) => texts.get(Number(moment)) ?? null);
}

/** The snapshots and the rows, in order, that the texts of these ascending moments are made of. */
async function readLog(tx: Reading, pieceId: string, moments: readonly number[]) {
  const [first = 0, last = first] = [moments[0], moments.at(-1)];
  const until = { lte: new Date(last) };
  const [known, newest] = await Promise.all([
    tx.documentSnapshot.findMany({
      where: { pieceId, at: until },
      orderBy: { uptoSeq: "asc" },
      select: { uptoSeq: true, at: true, data: true },
    }),
    tx.documentUpdate.findFirst({
      where: { pieceId, at: until },
      orderBy: { seq: "desc" },
      select: { seq: true },
    }),
  ]);
  const base = known.findLastIndex(({ at }) => Number(at) <= first);
  const from = known[base]?.uptoSeq ?? 0n;
  const rows = await tx.documentUpdate.findMany({
    where: { pieceId, seq: { gt: from, lte: newest?.seq ?? from } },
    orderBy: { seq: "asc" },
    select: { seq: true, at: true, data: true },
  });
  return { snapshots: known.slice(Math.max(0, base)), rows };
}
