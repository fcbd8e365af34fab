import { canDecideProposal, isPermitted, wordsToCheck } from "@fangzhi/editorial";
import {
  type Actor,
  type AllowedActs,
  accept,
  type ProposalAct,
  type ProposalStatus,
  type ProposalView,
  type Result,
  type RevisionReason,
  refusalOf,
  refuse,
} from "@fangzhi/types";
import { type Database, database, type Reading } from "../connection.ts";
import type { Prisma } from "../generated/client.ts";
import { pieceFacts } from "../shared/load-piece.ts";
import { proposalFacts, waitsForAnswer } from "../shared/proposal-record.ts";
import { relateValues, toRecordedValue } from "../shared/relate-values.ts";
import { toPeriod } from "../shared/value-columns.ts";

export interface ProposalFilter {
  pieceId?: string;
  /** Only of pieces this person writes in. */
  mine?: boolean;
  /** Decided ones too; else only what is open, or was put off until now. */
  decided?: boolean;
}

const include = {
  piece: { include: { writers: true } },
  fromRevision: true,
  toRevision: { include: { metric: true } },
} as const satisfies Prisma.UpdateProposalInclude;

type ProposalRecord = Prisma.UpdateProposalGetPayload<{ include: typeof include }>;

const listedAtMost = 300;

/** Newer values that wait for an answer, oldest question first. */
export async function listProposals(
  actor: Actor,
  filter: ProposalFilter = {},
  db: Database = database(),
): Promise<Result<ProposalView[]>> {
  if (!isPermitted(actor, "read")) return refuse("not-permitted", { act: "read" });
  const { pieceId } = filter;
  if (pieceId && !(await db.piece.findUnique({ where: { id: pieceId }, select: { id: true } }))) {
    return refuse("not-found");
  }
  const rows = await db.updateProposal.findMany({
    where: conditionOf(actor, filter),
    include,
    orderBy: filter.decided ? { createdAt: "desc" } : { createdAt: "asc" },
    take: listedAtMost,
  });
  return accept(rows.map((row) => toProposalView(row, actor)));
}

/** How many newer values wait in the pieces this person writes in. */
export function countProposals(actor: Actor, db: Reading = database()): Promise<number> {
  return db.updateProposal.count({ where: conditionOf(actor, { mine: true }) });
}

function conditionOf(actor: Actor, filter: ProposalFilter): Prisma.UpdateProposalWhereInput {
  const { personId } = actor;
  return {
    ...(filter.pieceId && { pieceId: filter.pieceId }),
    ...(filter.mine && {
      piece: { OR: [{ ownerId: personId }, { writers: { some: { personId } } }] },
    }),
    ...(filter.decided ? { status: { not: "superseded" } } : waitsForAnswer()),
  };
}

const acts: readonly ProposalAct[] = [
  "accept-proposal",
  "rewrite-proposal",
  "keep-figure",
  "snooze-proposal",
];

function allowedActs(row: ProposalRecord, actor: Actor): AllowedActs<ProposalAct> {
  const why = (act: ProposalAct) =>
    refusalOf(canDecideProposal(pieceFacts(row.piece), proposalFacts(row), actor, act));
  return Object.fromEntries(acts.map((act) => [act, why(act)])) as AllowedActs<ProposalAct>;
}

function toProposalView(row: ProposalRecord, actor: Actor): ProposalView {
  const { fromRevision, toRevision } = row;
  const { metric } = toRevision;
  return {
    id: row.id,
    pieceId: row.pieceId,
    pieceHeadline: row.piece.headline,
    figureId: row.figureId,
    metricId: row.metricId,
    metricName: metric.name,
    from: {
      revisionId: fromRevision.id,
      phrase: fromRevision.phrase,
      periodText: fromRevision.periodText,
    },
    to: {
      revisionId: toRevision.id,
      phrase: toRevision.phrase,
      periodText: toRevision.periodText,
      sourceTitle: toRevision.sourceTitle,
      sourceUrl: toRevision.sourceUrl,
      reason: toRevision.reason as RevisionReason,
      note: toRevision.note,
    },
    relation: relateValues(toRecordedValue(fromRevision), toRecordedValue(toRevision), metric.unit),
    sentenceBefore: row.sentenceBefore,
    sentenceAfter: row.sentenceAfter,
    wordsToCheck: wordsToCheck(row.sentenceBefore, toPeriod(fromRevision), toPeriod(toRevision)),
    inDraft: row.inDraft,
    inPublished: row.inPublished,
    status: row.status as ProposalStatus,
    reason: row.reason,
    snoozedUntil: row.snoozedUntil?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
    version: row.version,
    allowedActs: allowedActs(row, actor),
  };
}
