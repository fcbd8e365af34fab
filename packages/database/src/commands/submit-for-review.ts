import { randomUUID } from "node:crypto";
import { headlineText, validateDocument } from "@fangzhi/document";
import { decideSubmitForReview } from "@fangzhi/editorial";
import { type Actor, accept, type Result, refuse } from "@fangzhi/types";
import { type Database, database, type Transaction } from "../connection.ts";
import { Prisma } from "../generated/client.ts";
import { ask } from "../shared/ask.ts";
import { askReviewStanding } from "../shared/ask-review-standing.ts";
import { findBlockedChecks } from "../shared/check-dismissals.ts";
import { checkReferences } from "../shared/check-references.ts";
import {
  askDetails,
  type DraftText,
  draftText,
  insertRevision,
} from "../shared/freeze-revision.ts";
import { askPiece, lockPieceAndLog, toFoundPiece } from "../shared/load-piece.ts";
import { stageMove } from "../shared/move-to-stage.ts";
import { reconcileFigures } from "../shared/reconcile-figures.ts";
import { insertEvent } from "../shared/record-event.ts";
import { askProposalGround } from "../shared/refresh-proposals.ts";
import { runCommand } from "../shared/run-command.ts";
import { writeTogether } from "../shared/write-together.ts";

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
    await lockPieceAndLog(tx, pieceId);
    const asked = await ask(tx, {
      piece: askPiece(pieceId),
      details: askDetails(pieceId),
      standing: askReviewStanding(pieceId),
      ...askProposalGround(pieceId),
    });
    if (!asked.piece) return refuse("not-found");
    const { facts: piece, flowId } = toFoundPiece(asked.piece);
    const { standing } = asked;
    const draft = await reconcileFigures(tx, pieceId, asked);
    const text = draftText(draft.seq, draft.document, asked.details);
    const problems = await findProblems(tx, pieceId, text);
    const facts = { ...standing, problems, hash: text.hash };
    const decision = decideSubmitForReview(piece, facts, actor, input.seenVersion);
    if (!decision.ok) return decision;

    const signed = asked.details.byline.flatMap(({ personId }) => personId ?? []);
    const authors = new Set([piece.ownerId, ...signed, ...standing.handIds, actor.personId]);
    const revision = { id: randomUUID(), pieceId, number: standing.nextRevision };
    const round = { id: randomUUID(), number: standing.nextRound };
    const note = input.note || undefined;
    const origin = {
      personId: actor.personId,
      kind: "submitted",
      authorIds: [...authors],
    } as const;
    await writeTogether(
      tx,
      ...insertRevision(revision, text, { ...origin, ...(note && { note }) }),
      insertRound(actor, {
        ...round,
        pieceId,
        revisionId: revision.id,
        flowId,
        note,
      }),
      ...stageMove(pieceId, decision.value.stage, {
        headline: headlineText(text.document),
        approvedRevisionId: null,
      }),
      insertEvent(actor, {
        act: "submit-for-review",
        pieceId,
        data: { revision: revision.number, round: round.number, note: note ?? "" },
      }),
    );
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

interface NewRound {
  id: string;
  number: number;
  pieceId: string;
  revisionId: string;
  flowId: string;
  note: string | undefined;
}

const insertRound = (actor: Actor, round: NewRound): Prisma.Sql => Prisma.sql`
  INSERT INTO newsroom.review_round
    (id, piece_id, revision_id, number, flow_id, note, submitted_by_id)
  VALUES (${round.id}::uuid, ${round.pieceId}::uuid, ${round.revisionId}::uuid, ${round.number},
          ${round.flowId}::uuid, ${round.note ?? null}, ${actor.personId}::uuid)`;
