import type { PieceFacts, RoundFacts } from "@fangzhi/editorial";
import type { FlowStep, ReviewOutcome, RoundStatus, Stage } from "@fangzhi/types";
import type { Reading, Transaction } from "../connection.ts";
import { type Piece, Prisma } from "../generated/client.ts";
import { ask, type Question } from "./ask.ts";

/** What of a piece's row its rules ask. */
interface PieceRow
  extends Pick<Piece, "id" | "kind" | "stage" | "version" | "ownerId" | "liveNumber"> {
  withdrawnAt: unknown;
  approvedRevisionId: string | null;
  owner?: { name: string };
  writers: readonly { personId: string }[];
}

export function pieceFacts(piece: PieceRow): PieceFacts {
  return {
    id: piece.id,
    kind: piece.kind as PieceFacts["kind"],
    stage: piece.stage as Stage,
    version: piece.version,
    ownerId: piece.ownerId,
    ...(piece.owner && { ownerName: piece.owner.name }),
    writerIds: piece.writers.map((writer) => writer.personId),
    liveNumber: piece.liveNumber,
    withdrawn: piece.withdrawnAt !== null,
    approvedRevisionId: piece.approvedRevisionId,
  };
}

/** A piece as its rules know it, and the flow it goes through. */
export interface FoundPiece {
  facts: PieceFacts;
  flowId: string;
}

type AskedPiece = PieceRow & { flowId: string };

export const askPiece = (pieceId: string): Question<AskedPiece | null> => ({
  sql: Prisma.sql`
    SELECT jsonb_build_object(
      'id', id, 'kind', kind, 'stage', stage, 'version', version, 'ownerId', owner_id,
      'owner', (SELECT jsonb_build_object('name', name) FROM newsroom.person WHERE id = owner_id),
      'liveNumber', live_number, 'withdrawnAt', withdrawn_at,
      'approvedRevisionId', approved_revision_id, 'flowId', flow_id,
      'writers', coalesce((SELECT jsonb_agg(jsonb_build_object('personId', person_id))
                           FROM newsroom.piece_writer WHERE piece_id = piece.id), '[]'))
    FROM newsroom.piece WHERE id = ${pieceId}::uuid`,
});

export const toFoundPiece = (piece: AskedPiece): FoundPiece => ({
  facts: pieceFacts(piece),
  flowId: piece.flowId,
});

export async function findPiece(tx: Reading, pieceId: string): Promise<FoundPiece | null> {
  const { piece } = await ask(tx, { piece: askPiece(pieceId) });
  return piece && toFoundPiece(piece);
}

/**
 * Locks the piece's row until the transaction ends and reads it, or null when there is none. Two
 * statements: one that had to wait for the lock has seen the other tables as they were before.
 */
export async function lockPiece(tx: Transaction, pieceId: string): Promise<FoundPiece | null> {
  await tx.$queryRaw`SELECT 1 FROM newsroom.piece WHERE id = ${pieceId}::uuid FOR UPDATE`;
  return findPiece(tx, pieceId);
}

/** Locks the piece and then the head of its log, as every writer of both does. */
export async function lockPieceAndLog(tx: Transaction, pieceId: string): Promise<void> {
  await tx.$queryRaw`
    SELECT 1 FROM newsroom.piece JOIN collab.live_document AS live ON live.piece_id = piece.id
    WHERE piece.id = ${pieceId}::uuid FOR UPDATE OF piece, live`;
}

export async function findFlowSteps(tx: Reading, flowId: string): Promise<FlowStep[]> {
  const steps = await tx.reviewStep.findMany({
    where: { flowId },
    include: { reviewers: true },
    orderBy: { position: "asc" },
  });
  return steps.map((step) => ({
    position: step.position,
    slug: step.slug,
    name: step.name,
    nameEn: step.nameEn,
    role: step.role as FlowStep["role"],
    reviewerIds: step.reviewers.map((reviewer) => reviewer.personId),
  }));
}

/** The open round of a piece with everything its rules ask, or null. */
export async function findOpenRound(tx: Reading, pieceId: string): Promise<RoundFacts | null> {
  const round = await tx.reviewRound.findFirst({
    where: { pieceId, status: "open" },
    include: roundInclude,
  });
  if (!round) return null;
  return toRoundFacts(round, await findFlowSteps(tx, round.flowId));
}

/** Of the revision only what the rules ask: its text is most of what a round weighs. */
export const roundInclude = {
  revision: { select: { id: true, hash: true, authorIds: true } },
  decisions: { select: { position: true, personId: true, outcome: true } },
} as const;

export function toRoundFacts(
  round: Prisma.ReviewRoundGetPayload<{ include: typeof roundInclude }>,
  steps: readonly FlowStep[],
): RoundFacts {
  return {
    id: round.id,
    version: round.version,
    status: round.status as RoundStatus,
    currentStep: round.currentStep,
    steps,
    revision: {
      id: round.revision.id,
      hash: round.revision.hash,
      authorIds: round.revision.authorIds,
    },
    decisions: round.decisions.map((decision) => ({
      position: decision.position,
      personId: decision.personId,
      outcome: decision.outcome as ReviewOutcome,
    })),
  };
}
