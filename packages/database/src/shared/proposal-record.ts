import { decideProposal, type PieceFacts, type ProposalFacts } from "@fangzhi/editorial";
import {
  type Actor,
  accept,
  type ProposalAct,
  type ProposalStatus,
  type Result,
  refuse,
} from "@fangzhi/types";
import type { Transaction } from "../connection.ts";
import type { Prisma } from "../generated/client.ts";
import { lockPiece } from "./load-piece.ts";

export type LockedProposal = Prisma.UpdateProposalGetPayload<{ include: { toRevision: true } }>;

export const proposalFacts = (row: {
  status: string;
  version: number;
  inDraft: boolean;
}): ProposalFacts => ({
  status: row.status as ProposalStatus,
  version: row.version,
  inDraft: row.inDraft,
});

/** The newer values that wait for an answer: open, or put off until a moment that has come. */
export const waitsForAnswer = (): Prisma.UpdateProposalWhereInput => ({
  OR: [{ status: "open" }, { status: "snoozed", snoozedUntil: { lte: new Date() } }],
});

/** What a person saw of the proposal they decide on, and what the decision itself needs. */
export interface SeenProposal {
  proposalId: string;
  seenVersion: number;
  reason?: string;
  until?: Date;
}

/** The steps that every decision on a proposal begins with: lock, find, ask the rule. */
export async function decideOnProposal(
  tx: Transaction,
  actor: Actor,
  act: ProposalAct,
  input: SeenProposal,
): Promise<Result<{ proposal: LockedProposal; pieceId: string; status: ProposalStatus }>> {
  const locked = await lockProposal(tx, input.proposalId);
  if (!locked) return refuse("not-found");
  const { proposal, piece } = locked;
  const { seenVersion: version, reason, until } = input;
  const seen = {
    version,
    now: new Date(),
    ...(reason !== undefined && { reason }),
    ...(until && { until }),
  };
  const decision = decideProposal(piece, proposalFacts(proposal), actor, act, seen);
  if (!decision.ok) return decision;
  return accept({ proposal, pieceId: piece.id, status: decision.value });
}

/** The proposal and its piece, whose lock every writer of the piece's proposals takes first. */
async function lockProposal(
  tx: Transaction,
  proposalId: string,
): Promise<{ proposal: LockedProposal; piece: PieceFacts } | null> {
  const found = await tx.updateProposal.findUnique({
    where: { id: proposalId },
    select: { pieceId: true },
  });
  const piece = found && (await lockPiece(tx, found.pieceId));
  if (!piece) return null;
  const proposal = await tx.updateProposal.findUniqueOrThrow({
    where: { id: proposalId },
    include: { toRevision: true },
  });
  return { proposal, piece: piece.facts };
}

/** Closes (or puts off) a proposal in a person's name. */
export async function writeProposalDecision(
  tx: Transaction,
  actor: Actor,
  proposalId: string,
  decision: { status: ProposalStatus; reason?: string; snoozedUntil?: Date },
): Promise<number> {
  const { version } = await tx.updateProposal.update({
    where: { id: proposalId },
    data: {
      status: decision.status,
      reason: decision.reason?.trim() || null,
      snoozedUntil: decision.snoozedUntil ?? null,
      decidedById: actor.personId,
      decidedAt: new Date(),
      version: { increment: 1 },
    },
  });
  return version;
}
