import { randomUUID } from "node:crypto";
import {
  type FigureInPiece,
  type MetricStanding,
  type NewProposal,
  proposeUpdates,
} from "@fangzhi/editorial";
import type { Transaction } from "../connection.ts";
import type { UpdateProposal } from "../generated/client.ts";
import { toStanding } from "./metric-record.ts";

/**
 * Brings a piece's proposals in line with what its draft and its live version show now: missing ones
 * are made, sentences follow the text, offers that lost their ground are superseded. Decisions of
 * people stand, unless `reopen` says that the text was put back to an older one on purpose.
 *
 * The caller holds the piece's lock and has projected the draft. The metrics are locked against an
 * approval until the transaction ends, so that neither side misses the other; every transaction
 * takes pieces first and metrics after.
 */
export async function refreshProposals(
  tx: Transaction,
  pieceId: string,
  options: { reopen?: boolean } = {},
): Promise<void> {
  const drafts = figuresWithPlace(await tx.draftFigure.findMany(inReadingOrder({ pieceId })));
  const published = figuresWithPlace(await readLiveFigures(tx, pieceId));
  const metricIds = [...new Set([...drafts, ...published].map((figure) => figure.metricId))];
  const standings = await readStandings(tx, metricIds);
  const existing = await tx.updateProposal.findMany({ where: { pieceId } });
  const kept = new Set(existing.filter((row) => row.status === "kept").map(placeOf));
  const isSettled = (place: FigureInPiece, toRevisionId: string) =>
    kept.has(placeOf({ ...place, toRevisionId }));
  const wanted = proposeUpdates(standings, drafts, published, isSettled);
  await supersedeUnwanted(tx, existing, wanted);
  const byPlace = new Map(existing.map((row) => [placeOf(row), row]));
  for (const proposal of wanted) {
    await writeProposal(tx, proposal, byPlace.get(placeOf(proposal)), options.reopen === true);
  }
}

const placeOf = (row: { figureId: string; toRevisionId: string }): string =>
  `${row.figureId}/${row.toRevisionId}`;

const inReadingOrder = <W>(where: W) => ({ where, orderBy: { position: "asc" } as const });

/** The figures of what is live now; none when nothing is or it was withdrawn. */
async function readLiveFigures(tx: Transaction, pieceId: string) {
  const live = await tx.publishedPiece.findUnique({ where: { pieceId } });
  if (!live || live.withdrawnAt) return [];
  const publication = { pieceId, number: live.latestNumber };
  const rows = await tx.publishedFigure.findMany(inReadingOrder({ publication }));
  return rows.map((row) => ({ ...row, pieceId }));
}

/** Tells apart figures of one sentence that have the same phrase. */
function figuresWithPlace(rows: readonly Omit<FigureInPiece, "nth">[]): FigureInPiece[] {
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const key = `${row.sentence}\n${row.phrase}`;
    const nth = seen.get(key) ?? 0;
    seen.set(key, nth + 1);
    const { pieceId, figureId, metricId, metricRevisionId, phrase, sentence } = row;
    return { pieceId, figureId, metricId, metricRevisionId, phrase, sentence, nth };
  });
}

async function readStandings(
  tx: Transaction,
  metricIds: readonly string[],
): Promise<Map<string, MetricStanding>> {
  const ids = [...metricIds].sort();
  if (ids.length === 0) return new Map();
  await tx.$queryRaw`SELECT 1 FROM newsroom.metric WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR SHARE`;
  const metrics = await tx.metric.findMany({
    where: { id: { in: ids } },
    include: {
      revisions: { where: { decision: { outcome: "approved" } }, include: { decision: true } },
    },
  });
  return new Map(
    metrics.map((metric) => [
      metric.id,
      {
        currentRevisionId: metric.currentRevisionId,
        approved: metric.revisions.map(toStanding),
      },
    ]),
  );
}

async function supersedeUnwanted(
  tx: Transaction,
  existing: readonly UpdateProposal[],
  wanted: readonly NewProposal[],
): Promise<void> {
  const places = new Set(wanted.map(placeOf));
  const undecided = existing.filter((row) => row.status === "open" || row.status === "snoozed");
  const ids = undecided.filter((row) => !places.has(placeOf(row))).map((row) => row.id);
  if (ids.length === 0) return;
  await tx.updateProposal.updateMany({
    where: { id: { in: ids } },
    data: { status: "superseded", version: { increment: 1 } },
  });
}

async function writeProposal(
  tx: Transaction,
  proposal: NewProposal,
  row: UpdateProposal | undefined,
  reopen: boolean,
): Promise<void> {
  if (!row) {
    await tx.updateProposal.create({ data: { id: randomUUID(), ...proposal } });
    return;
  }
  const isUndecided = row.status === "open" || row.status === "snoozed";
  const isApplied = row.status === "accepted" || row.status === "rewritten";
  const isOpenedAgain = row.status === "superseded" || (reopen && isApplied);
  if (!isUndecided && !isOpenedAgain) return;
  const { fromRevisionId, sentenceBefore, sentenceAfter, inDraft, inPublished } = proposal;
  // Typing in the sentence does not make a decision about its figure stale; another figure does.
  const isOtherOffer =
    isOpenedAgain || row.fromRevisionId !== fromRevisionId || row.inDraft !== inDraft;
  await tx.updateProposal.update({
    where: { id: row.id },
    data: {
      ...{ fromRevisionId, sentenceBefore, sentenceAfter, inDraft, inPublished },
      ...(isOtherOffer && { version: { increment: 1 } }),
      ...(isOpenedAgain && { status: "open", reason: null, decidedById: null, decidedAt: null }),
    },
  });
}
