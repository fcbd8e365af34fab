import { randomUUID } from "node:crypto";
import { headlineText, validateDocument } from "@fangzhi/document";
import { decideSubmitForReview, type PieceFacts } from "@fangzhi/editorial";
import { type Actor, accept, type Result, refuse } from "@fangzhi/types";
import { type Database, database, type Transaction } from "../connection.ts";
import { findBlockedChecks } from "../shared/check-dismissals.ts";
import { checkReferences } from "../shared/check-references.ts";
import { type DraftText, freezeRevision, readDraftText } from "../shared/freeze-revision.ts";
import { findFlowSteps, lockPiece } from "../shared/load-piece.ts";
import { moveToStage } from "../shared/move-to-stage.ts";
import { reconcileFigures } from "../shared/reconcile-figures.ts";
import { recordEvent } from "../shared/record-event.ts";
import { runCommand } from "../shared/run-command.ts";

export interface SubmitForReviewInput {
  pieceId: string;
  seenVersion: number;
  note?: string;
}

/**
 * Freezes the draft at its log's head into a revision and opens a review round, in one transaction:
 * what was committed before is in the revision, what comes after is not.
 */
export function submitForReview(
  actor: Actor,
  input: SubmitForReviewInput,
  db: Database = database(),
): Promise<Result<{ revisionId: string; revisionNumber: number; roundId: string }>> {
  const { pieceId } = input;
  return runCommand(db, async (tx) => {
    const piece = await lockPiece(tx, pieceId);
    if (!piece) return refuse("not-found");
    await reconcileFigures(tx, pieceId);
    const text = await readDraftText(tx, pieceId);
    const steps = await findFlowSteps(tx, piece.row.flowId);
    const facts = {
      problems: await findProblems(tx, pieceId, text),
      unansweredReasons: await countUnansweredReasons(tx, pieceId),
      hash: text.hash,
      publishedHash: await findPublishedHash(tx, pieceId),
      stepCount: steps.length,
    };
    const decision = decideSubmitForReview(piece.facts, facts, actor, input.seenVersion);
    if (!decision.ok) return decision;

    const authorIds = await findAuthors(tx, piece.facts);
    const revision = await freezeRevision(tx, pieceId, text, {
      personId: actor.personId,
      kind: "submitted",
      authorIds: [...new Set([...authorIds, actor.personId])],
      ...(input.note && { note: input.note }),
    });
    const round = await openRound(tx, actor, input, piece.row.flowId, revision.id);
    await moveToStage(tx, pieceId, "in_review", {
      headline: headlineText(text.document),
      approvedRevisionId: null,
    });
    await recordEvent(tx, actor, {
      act: "submit-for-review",
      pieceId,
      data: { revision: revision.number, round: round.number, note: input.note ?? "" },
    });
    return accept({ revisionId: revision.id, revisionNumber: revision.number, roundId: round.id });
  });
}

async function findProblems(tx: Transaction, pieceId: string, text: DraftText): Promise<string[]> {
  const checked = validateDocument(text.document);
  if (!checked.ok) return checked.problems.map((found) => `${found.code}|${found.subject}`);
  return [
    ...(await checkReferences(tx, text)),
    ...(await findBlockedChecks(tx, pieceId, text.document)),
  ];
}

async function findPublishedHash(tx: Transaction, pieceId: string): Promise<string | null> {
  const live = await tx.publication.findFirst({
    where: { pieceId },
    orderBy: { number: "desc" },
    select: { revisionHash: true },
  });
  return live?.revisionHash ?? null;
}

async function countUnansweredReasons(tx: Transaction, pieceId: string): Promise<number> {
  const last = await tx.reviewRound.findFirst({
    where: { pieceId },
    orderBy: { number: "desc" },
    select: { id: true },
  });
  if (!last) return 0;
  return tx.reviewReason.count({ where: { decision: { roundId: last.id }, answer: null } });
}

/** Everybody whose hand is in the text since the last publication: none of them may review it. */
async function findAuthors(tx: Transaction, piece: PieceFacts): Promise<string[]> {
  const publishedHash = await findPublishedHash(tx, piece.id);
  const published = publishedHash
    ? await tx.revision.findFirst({
        where: { pieceId: piece.id, hash: publishedHash },
        orderBy: { number: "desc" },
        select: { seq: true, number: true },
      })
    : null;
  const typed = await tx.documentUpdate.findMany({
    where: { pieceId: piece.id, seq: { gt: published?.seq ?? 0n }, personId: { not: null } },
    distinct: ["personId"],
    select: { personId: true },
  });
  const earlier = await tx.revision.findMany({
    where: { pieceId: piece.id, number: { gt: published?.number ?? 0 } },
    select: { authorIds: true },
  });
  return [
    piece.ownerId,
    ...piece.writerIds,
    ...typed.flatMap((row) => row.personId ?? []),
    ...earlier.flatMap((row) => row.authorIds),
  ];
}

async function openRound(
  tx: Transaction,
  actor: Actor,
  input: SubmitForReviewInput,
  flowId: string,
  revisionId: string,
): Promise<{ id: string; number: number }> {
  const newest = await tx.reviewRound.aggregate({
    where: { pieceId: input.pieceId },
    _max: { number: true },
  });
  return tx.reviewRound.create({
    data: {
      id: randomUUID(),
      pieceId: input.pieceId,
      revisionId,
      number: (newest._max.number ?? 0) + 1,
      flowId,
      note: input.note ?? null,
      submittedById: actor.personId,
    },
    select: { id: true, number: true },
  });
}
