import { figuresIn } from "@fangzhi/document";
import { canApprove, canRequestChanges, isPermitted, type RoundFacts } from "@fangzhi/editorial";
import {
  type Actor,
  accept,
  type BaseReason,
  type ComparableText,
  type DecisionRow,
  type DocumentJson,
  type Result,
  type ReviewView,
  type RevisionDetails,
  type RoundStatus,
  type RoundView,
  refusalOf,
  refuse,
} from "@fangzhi/types";
import { type Database, database, type Reading } from "../connection.ts";
import type { Prisma } from "../generated/client.ts";
import { type JudgedRevision, listComparable } from "../shared/comparable-texts.ts";
import { countEditsSince } from "../shared/count-edits-since.ts";
import { pieceFacts } from "../shared/load-piece.ts";
import {
  openRoundOf,
  pieceRowInclude,
  readFlowSteps,
  readReviewerNames,
  toPieceRow,
} from "../shared/piece-row.ts";
import { placeReasons } from "../shared/place-reasons.ts";
import { readNames, toRevisionView } from "../shared/revision-view.ts";
import { readShownFigures, relateFigures } from "../shared/shown-figures.ts";

export interface ReviewRequest {
  pieceId: string;
  /** The revision to judge; the newest submitted one when left out. */
  revisionId?: string;
  /** A `ComparableText` key; left out, the usual base: see `BaseReason`. */
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
  const piece = await db.piece.findUnique({ where: { id: pieceId }, include: pieceRowInclude() });
  const revision = await db.revision.findFirst({
    where: request.revisionId
      ? { id: request.revisionId, pieceId }
      : { pieceId, kind: "submitted" },
    orderBy: { number: "desc" },
  });
  if (!piece || !revision) return refuse("not-found");
  const { comparable, hasOlder, usualBases } = await listComparable(
    db,
    actor,
    revision,
    request.compareWith,
  );
  const choice = chooseBase(revision, comparable, usualBases, request.compareWith);
  if (request.compareWith && !choice) return refuse("not-found");
  const base = choice && (await readBase(db, pieceId, choice.text));

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
    round: await readRound(
      db,
      { id: revision.id, document },
      flows.get(piece.flowId) ?? [],
      reviewerNames,
    ),
    revision: toRevisionView(revision, names.get(revision.createdById) ?? ""),
    base,
    baseReason: choice?.reason ?? null,
    usualBases,
    comparable,
    hasOlder,
    lastReturn: await findLastReturn(db, revision, document),
    figures: await readShownFigures(
      db,
      [...before, ...after].map((figure) => figure.revisionId),
    ),
    relations: await relateFigures(db, before, after),
    allowedActs: { approve: asked(canApprove), "request-changes": asked(canRequestChanges) },
    editsSince: await countEditsSince(db, revision),
  });
}

function chooseBase(
  revision: JudgedRevision,
  comparable: readonly ComparableText[],
  { mine, live }: ReviewView["usualBases"],
  chosen?: string,
): { text: ComparableText; reason: BaseReason } | null {
  const byKey = (key: string | null) => comparable.find((text) => text.key === key);
  const before = ({ kind, number }: ComparableText) =>
    kind === "revision" && number < revision.number;
  const [text, reason]: [ComparableText | undefined, BaseReason] = chosen
    ? [chosen === revision.id ? undefined : byKey(chosen), "chosen"]
    : mine
      ? [byKey(mine), "mine"]
      : live
        ? [byKey(live), "live"]
        : [comparable.find(before), "previous"];
  return text ? { text, reason } : null;
}

async function readBase(
  tx: Reading,
  pieceId: string,
  text: ComparableText,
): Promise<ReviewView["base"]> {
  const select = { document: true, details: true } as const;
  const row =
    text.kind === "publication"
      ? await tx.publication.findUniqueOrThrow({
          where: { pieceId_number: { pieceId, number: text.number } },
          select,
        })
      : await tx.revision.findUniqueOrThrow({ where: { id: text.key }, select });
  return {
    ...text,
    document: row.document as unknown as DocumentJson,
    details: row.details as unknown as RevisionDetails,
  };
}

const decisionInclude = {
  person: { select: { id: true, name: true } },
  reasons: { orderBy: { position: "asc" } },
} satisfies Prisma.ReviewDecisionInclude;

/** The newest return before a revision, unless that text was approved in the meantime. */
async function findLastReturn(
  tx: Reading,
  { pieceId, number }: JudgedRevision,
  document: DocumentJson,
): Promise<DecisionRow | null> {
  const round = await tx.reviewRound.findFirst({
    where: {
      pieceId,
      revision: { number: { lt: number } },
      status: { in: ["changes_requested", "approved"] },
    },
    orderBy: { number: "desc" },
    include: {
      decisions: { where: { outcome: "request-changes" }, include: decisionInclude },
      revision: { select: { document: true } },
    },
  });
  const decision = round?.decisions[0];
  if (!decision) return null;
  return toDecisionRow(decision, round.revision.document as unknown as DocumentJson, document);
}

async function readRound(
  tx: Reading,
  revision: { id: string; document: DocumentJson },
  steps: RoundFacts["steps"],
  reviewerNames: ReadonlyMap<string, string>,
): Promise<RoundView | null> {
  const round = await tx.reviewRound.findFirst({
    where: { revisionId: revision.id },
    orderBy: { number: "desc" },
    include: {
      decisions: { include: decisionInclude, orderBy: { position: "asc" } },
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
    decisions: round.decisions.map((decision) =>
      toDecisionRow(decision, revision.document, revision.document),
    ),
  };
}

/** `judged` is the text the decision was made on, `shown` the one on the screen. */
function toDecisionRow(
  decision: Prisma.ReviewDecisionGetPayload<{ include: typeof decisionInclude }>,
  judged: DocumentJson,
  shown: DocumentJson,
): DecisionRow {
  return {
    position: decision.position,
    stepSlug: decision.stepSlug,
    person: decision.person,
    outcome: decision.outcome as DecisionRow["outcome"],
    note: decision.note,
    decidedAt: decision.decidedAt.toISOString(),
    reasons: placeReasons(decision.reasons, judged, shown),
  };
}
