import { figuresIn } from "@fangzhi/document";
import { canApprove, canRequestChanges, isPermitted, type RoundFacts } from "@fangzhi/editorial";
import {
  type Actor,
  accept,
  type ComparableText,
  type DocumentJson,
  type Result,
  type ReviewView,
  type RevisionDetails,
  type RoundStatus,
  type RoundView,
  refuse,
} from "@fangzhi/types";
import { type Database, database, type Reading } from "../connection.ts";
import { pieceFacts } from "../shared/load-piece.ts";
import {
  openRoundOf,
  pieceRowInclude,
  readFlowSteps,
  readReviewerNames,
  toPieceRow,
} from "../shared/piece-row.ts";
import { readNames, toRevisionView } from "../shared/revision-view.ts";
import { readShownFigures, relateFigures } from "../shared/shown-figures.ts";

export interface ReviewRequest {
  pieceId: string;
  /** The revision to judge; the newest submitted one when left out. */
  revisionId?: string;
  /** A `ComparableText` key; the version live when it was frozen, else the revision before. */
  compareWith?: string;
}

/** The review screen's whole data. Every id in the request must belong to the piece. */
export async function getPieceForReview(
  actor: Actor,
  request: ReviewRequest,
  db: Database = database(),
): Promise<Result<ReviewView>> {
  const { pieceId } = request;
  if (!isPermitted(actor, "read")) return refuse("not-found");
  const piece = await db.piece.findUnique({ where: { id: pieceId }, include: pieceRowInclude });
  const revision = await db.revision.findFirst({
    where: request.revisionId
      ? { id: request.revisionId, pieceId }
      : { pieceId, kind: "submitted" },
    orderBy: { number: "desc" },
  });
  if (!piece || !revision) return refuse("not-found");
  const comparable = (await listComparable(db, pieceId)).filter((text) => text.key !== revision.id);
  const base = await findBase(db, pieceId, revision, comparable, request.compareWith);
  if (request.compareWith && !base) return refuse("not-found");

  const flows = await readFlowSteps(db, [piece]);
  const reviewerNames = await readReviewerNames(db, flows);
  const names = await readNames(db, [revision.createdById]);
  const facts = pieceFacts(piece);
  const open = openRoundOf(piece, flows);
  const judged = open?.revision.id === revision.id ? open : null;
  const asked = (can: typeof canApprove) =>
    judged
      ? refusalOf(can(facts, judged, actor))
      : refusalOf(refuse("wrong-stage", { stage: facts.stage }));
  const document = revision.document as unknown as DocumentJson;
  const before = base ? figuresIn(base.document) : [];
  const after = figuresIn(document);
  return accept({
    piece: toPieceRow(piece, actor, flows, reviewerNames),
    round: await readRound(db, revision.id, flows.get(piece.flowId) ?? [], reviewerNames),
    revision: toRevisionView(revision, names.get(revision.createdById) ?? ""),
    base,
    comparable,
    figures: await readShownFigures(
      db,
      [...before, ...after].map((figure) => figure.revisionId),
    ),
    relations: await relateFigures(db, before, after),
    allowedActs: { approve: asked(canApprove), "request-changes": asked(canRequestChanges) },
    editsSince: await db.documentUpdate.count({ where: { pieceId, seq: { gt: revision.seq } } }),
  });
}

const refusalOf = (result: Result<unknown>) => (result.ok ? null : result.refusal);

async function listComparable(tx: Reading, pieceId: string): Promise<ComparableText[]> {
  const publications = await tx.publication.findMany({
    where: { pieceId },
    orderBy: { number: "desc" },
    select: { number: true, publishedAt: true },
  });
  const revisions = await tx.revision.findMany({
    where: { pieceId },
    orderBy: { number: "desc" },
    select: { id: true, number: true, createdAt: true },
    take: 100,
  });
  return [
    ...publications.map(({ number, publishedAt }) => ({
      key: `v${number}`,
      kind: "publication" as const,
      number,
      at: publishedAt.toISOString(),
    })),
    ...revisions.map(({ id, number, createdAt }) => ({
      key: id,
      kind: "revision" as const,
      number,
      at: createdAt.toISOString(),
    })),
  ];
}

async function findBase(
  tx: Reading,
  pieceId: string,
  revision: { number: number; createdAt: Date },
  comparable: readonly ComparableText[],
  key?: string,
): Promise<ReviewView["base"]> {
  const text = key
    ? comparable.find((candidate) => candidate.key === key)
    : (comparable.find(
        ({ kind, at }) => kind === "publication" && at < revision.createdAt.toISOString(),
      ) ?? comparable.find(({ kind, number }) => kind === "revision" && number < revision.number));
  if (!text) return null;
  const row =
    text.kind === "publication"
      ? await tx.publication.findUniqueOrThrow({
          where: { pieceId_number: { pieceId, number: text.number } },
          select: { document: true, details: true },
        })
      : await tx.revision.findUniqueOrThrow({
          where: { id: text.key },
          select: { document: true, details: true },
        });
  return {
    ...text,
    document: row.document as unknown as DocumentJson,
    details: row.details as unknown as RevisionDetails,
  };
}

async function readRound(
  tx: Reading,
  revisionId: string,
  steps: RoundFacts["steps"],
  reviewerNames: ReadonlyMap<string, string>,
): Promise<RoundView | null> {
  const round = await tx.reviewRound.findFirst({
    where: { revisionId },
    orderBy: { number: "desc" },
    include: {
      decisions: {
        include: {
          person: { select: { id: true, name: true } },
          reasons: { orderBy: { position: "asc" } },
        },
        orderBy: { position: "asc" },
      },
    },
  });
  if (!round) return null;
  const names = await readNames(tx, [round.submittedById]);
  return {
    id: round.id,
    number: round.number,
    version: round.version,
    status: round.status as RoundStatus,
    note: round.note,
    submittedBy: names.get(round.submittedById) ?? "",
    openedAt: round.openedAt.toISOString(),
    currentStep: round.currentStep,
    steps: steps.map((step) => ({
      ...step,
      reviewerNames: step.reviewerIds.flatMap((id) => reviewerNames.get(id) ?? []),
    })),
    decisions: round.decisions.map((decision) => ({
      position: decision.position,
      stepSlug: decision.stepSlug,
      person: decision.person,
      outcome: decision.outcome as RoundView["decisions"][number]["outcome"],
      note: decision.note,
      decidedAt: decision.decidedAt.toISOString(),
      reasons: decision.reasons.map(({ id, text, quote, answer }) => ({ id, text, quote, answer })),
    })),
  };
}
