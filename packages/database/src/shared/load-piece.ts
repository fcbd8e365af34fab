import type { PieceFacts, RoundFacts } from "@fangzhi/editorial";
import type { FlowStep, ReviewOutcome, RoundStatus, Stage } from "@fangzhi/types";
import type { Reading, Transaction } from "../connection.ts";
import type { Prisma } from "../generated/client.ts";

const pieceInclude = { writers: true } as const;

type PieceRow = NonNullable<Awaited<ReturnType<typeof findPieceRow>>>;

const findPieceRow = (tx: Reading, pieceId: string) =>
  tx.piece.findUnique({ where: { id: pieceId }, include: pieceInclude });

export function pieceFacts(piece: PieceRow): PieceFacts {
  return {
    id: piece.id,
    kind: piece.kind as PieceFacts["kind"],
    stage: piece.stage as Stage,
    version: piece.version,
    ownerId: piece.ownerId,
    writerIds: piece.writers.map((writer) => writer.personId),
    liveNumber: piece.liveNumber,
    withdrawn: piece.withdrawnAt !== null,
    approvedRevisionId: piece.approvedRevisionId,
  };
}

/** Locks the piece's row until the transaction ends and reads it, or null when there is none. */
export async function lockPiece(
  tx: Transaction,
  pieceId: string,
): Promise<{ row: PieceRow; facts: PieceFacts } | null> {
  await tx.$queryRaw`SELECT 1 FROM newsroom.piece WHERE id = ${pieceId}::uuid FOR UPDATE`;
  return findPiece(tx, pieceId);
}

export async function findPiece(
  tx: Reading,
  pieceId: string,
): Promise<{ row: PieceRow; facts: PieceFacts } | null> {
  const row = await findPieceRow(tx, pieceId);
  return row && { row, facts: pieceFacts(row) };
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

export const roundInclude = { revision: true, decisions: true } as const;

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
