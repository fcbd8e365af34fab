import { randomUUID } from "node:crypto";
import {
  type FigureInPiece,
  type MetricStanding,
  type NewProposal,
  proposeUpdates,
} from "@fangzhi/editorial";
import type { ProposalStatus } from "@fangzhi/types";
import type { Transaction } from "../connection.ts";
import { Prisma, type UpdateProposal } from "../generated/client.ts";
import { ask, listOf } from "./ask.ts";
import { toStanding } from "./metric-record.ts";

/** A figure as the draft or the live version shows it. */
type ShownFigure = Omit<FigureInPiece, "pieceId" | "nth">;

/** A proposal as it stands, and the words it offers. */
export interface StandingProposal
  extends Pick<
    UpdateProposal,
    "id" | "figureId" | "fromRevisionId" | "toRevisionId" | "inDraft" | "decidedById"
  > {
  status: ProposalStatus;
  toPhrase: string;
}

/** What a piece's draft and live version show, and what was proposed to it. */
export interface ProposalGround {
  drafts: ShownFigure[];
  live: ShownFigure[];
  /** The last decided first. */
  proposals: StandingProposal[];
}

/** What proposals rest on, asked with the piece's lock held. */
export function askProposalGround(pieceId: string) {
  const figure = Prisma.sql`
    figure.figure_id AS "figureId", figure.metric_id AS "metricId",
    figure.metric_revision_id AS "metricRevisionId", figure.phrase, figure.sentence`;
  return {
    drafts: listOf<ShownFigure>(Prisma.sql`
      SELECT ${figure} FROM newsroom.draft_figure AS figure
      WHERE figure.piece_id = ${pieceId}::uuid ORDER BY figure.position`),
    // None when nothing is live or it was withdrawn.
    live: listOf<ShownFigure>(Prisma.sql`
      SELECT ${figure}
      FROM published.published_piece AS live
      JOIN published.publication
        ON publication.piece_id = live.piece_id AND publication.number = live.latest_number
      JOIN published.published_figure AS figure ON figure.publication_id = publication.id
      WHERE live.piece_id = ${pieceId}::uuid AND live.withdrawn_at IS NULL
      ORDER BY figure.position`),
    proposals: listOf<StandingProposal>(Prisma.sql`
      SELECT proposal.id, proposal.figure_id AS "figureId", proposal.status,
             proposal.from_revision_id AS "fromRevisionId",
             proposal.to_revision_id AS "toRevisionId", proposal.in_draft AS "inDraft",
             proposal.decided_by_id AS "decidedById", revision.phrase AS "toPhrase"
      FROM newsroom.update_proposal AS proposal
      JOIN newsroom.metric_revision AS revision ON revision.id = proposal.to_revision_id
      WHERE proposal.piece_id = ${pieceId}::uuid ORDER BY proposal.decided_at DESC NULLS LAST`),
  };
}

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
  await settleProposals(tx, pieceId, await ask(tx, askProposalGround(pieceId)), options);
}

/** The same on ground that the caller has just read. */
export async function settleProposals(
  tx: Transaction,
  pieceId: string,
  ground: ProposalGround,
  options: { reopen?: boolean } = {},
): Promise<void> {
  const drafts = figuresWithPlace(pieceId, ground.drafts);
  const published = figuresWithPlace(pieceId, ground.live);
  const metricIds = [...new Set([...drafts, ...published].map((figure) => figure.metricId))];
  const standings = await readStandings(tx, metricIds);
  const existing = ground.proposals;
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

/** Tells apart figures of one sentence that have the same phrase. */
function figuresWithPlace(pieceId: string, figures: readonly ShownFigure[]): FigureInPiece[] {
  const seen = new Map<string, number>();
  return figures.map(({ figureId, metricId, metricRevisionId, phrase, sentence }) => {
    const key = `${sentence}\n${phrase}`;
    const nth = seen.get(key) ?? 0;
    seen.set(key, nth + 1);
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
  existing: readonly StandingProposal[],
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
  row: StandingProposal | undefined,
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
