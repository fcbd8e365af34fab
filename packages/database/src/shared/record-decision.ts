import { randomUUID } from "node:crypto";
import type { RoundFacts } from "@fangzhi/editorial";
import type { Actor, FlowStep, ReturnReason, ReviewOutcome } from "@fangzhi/types";
import type { Transaction } from "../connection.ts";

/** Writes a reviewer's word on the open step, naming the hash of the revision they judged. */
export async function recordDecision(
  tx: Transaction,
  actor: Actor,
  round: RoundFacts,
  step: FlowStep,
  decision: { outcome: ReviewOutcome; note: string; reasons: readonly ReturnReason[] },
): Promise<void> {
  await tx.reviewDecision.create({
    data: {
      id: randomUUID(),
      roundId: round.id,
      position: step.position,
      stepSlug: step.slug,
      personId: actor.personId,
      outcome: decision.outcome,
      revisionHash: round.revision.hash,
      note: decision.note || null,
      reasons: {
        create: decision.reasons.map((reason, index) => ({
          id: randomUUID(),
          position: index + 1,
          text: reason.text,
          quote: reason.quote,
        })),
      },
    },
  });
}
