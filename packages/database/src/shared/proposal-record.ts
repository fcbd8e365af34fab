import type { PieceFacts, ProposalFacts } from "@fangzhi/editorial";
import type { Actor, ProposalStatus } from "@fangzhi/types";
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

/** The proposal and its piece, whose lock every writer of the piece's proposals takes first. */
export async function lockProposal(
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
