import { currentStep, mayReview, type RoundFacts } from "@fangzhi/editorial";
import type { Actor, PieceRow, Stage } from "@fangzhi/types";
import type { Reading } from "../connection.ts";
import type { Prisma } from "../generated/client.ts";
import { findFlowSteps, pieceFacts, roundInclude, toRoundFacts } from "./load-piece.ts";
import { waitsForAnswer } from "./proposal-record.ts";

/** What `mayReview` asks of a piece. */
export const pieceRoundInclude = {
  rounds: { where: { status: "open" }, include: roundInclude },
  writers: true,
} satisfies Prisma.PieceInclude;

export type PieceWithRound = Prisma.PieceGetPayload<{ include: typeof pieceRoundInclude }>;

/** What a line of the desk is made of, as of now. */
export const pieceRowInclude = () =>
  ({
    ...pieceRoundInclude,
    region: true,
    industry: true,
    owner: { select: { id: true, name: true } },
    _count: { select: { proposals: { where: waitsForAnswer() } } },
  }) satisfies Prisma.PieceInclude;

export type PieceWithRow = Prisma.PieceGetPayload<{ include: ReturnType<typeof pieceRowInclude> }>;

/** Steps of the flows in play, read once for a whole list. */
export type FlowSteps = Map<string, RoundFacts["steps"]>;

export async function readFlowSteps(
  tx: Reading,
  pieces: readonly { flowId: string }[],
): Promise<FlowSteps> {
  const steps: FlowSteps = new Map();
  for (const flowId of new Set(pieces.map((piece) => piece.flowId))) {
    steps.set(flowId, await findFlowSteps(tx, flowId));
  }
  return steps;
}

/** The open round of a piece as the review rules ask it, or null. */
export function openRoundOf(piece: PieceWithRound, flows: FlowSteps): RoundFacts | null {
  const round = piece.rounds[0];
  return round ? toRoundFacts(round, flows.get(round.flowId) ?? []) : null;
}

/** True when this person may decide the piece's open step. */
export function waitsFor(piece: PieceWithRound, actor: Actor, flows: FlowSteps): boolean {
  const round = openRoundOf(piece, flows);
  return round !== null && mayReview(pieceFacts(piece), round, actor);
}

/** One line of the desk, with what it waits for as this person sees it. */
export function toPieceRow(
  piece: PieceWithRow,
  actor: Actor,
  flows: FlowSteps,
  names: ReadonlyMap<string, string>,
): PieceRow {
  const round = openRoundOf(piece, flows);
  const step = round && currentStep(round);
  return {
    id: piece.id,
    slug: piece.slug,
    kind: piece.kind as PieceRow["kind"],
    headline: piece.headline,
    region: piece.region && {
      code: piece.region.code,
      shortName: piece.region.shortName,
      nameEn: piece.region.nameEn,
    },
    industry: piece.industry && {
      slug: piece.industry.slug,
      name: piece.industry.name,
      nameEn: piece.industry.nameEn,
    },
    owner: piece.owner,
    stage: piece.stage as Stage,
    liveNumber: piece.liveNumber,
    withdrawn: piece.withdrawnAt !== null,
    scheduledFor: piece.scheduledFor?.toISOString() ?? null,
    waitsFor: step
      ? {
          step: step.name,
          stepEn: step.nameEn,
          names: step.reviewerIds.flatMap((id) => names.get(id) ?? []),
        }
      : null,
    waitsForMe: waitsFor(piece, actor, flows),
    submittedAt: piece.rounds[0]?.openedAt.toISOString() ?? null,
    openProposals: piece._count.proposals,
    updatedAt: piece.updatedAt.toISOString(),
  };
}

/** Names of the people assigned to any step of these flows. */
export async function readReviewerNames(
  tx: Reading,
  flows: FlowSteps,
): Promise<Map<string, string>> {
  const ids = [...flows.values()].flatMap((steps) => steps.flatMap((step) => step.reviewerIds));
  const people = await tx.person.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true },
  });
  return new Map(people.map((person) => [person.id, person.name]));
}
