import { randomUUID } from "node:crypto";
import { decideDismissCheck } from "@fangzhi/editorial";
import { type Actor, accept, type QuotedCheck, type Result, refuse } from "@fangzhi/types";
import { type Database, database } from "../connection.ts";
import { quoteHash } from "../shared/check-dismissals.ts";
import { findPiece } from "../shared/load-piece.ts";
import { recordEvent } from "../shared/record-event.ts";
import { runCommand } from "../shared/run-command.ts";

export interface DismissCheckInput extends QuotedCheck {
  pieceId: string;
  reason: string;
}

/**
 * Lets a finding stand with a reason, a number go unbound with or without one; it holds while its
 * sentence reads as it does.
 */
export function dismissCheck(
  actor: Actor,
  input: DismissCheckInput,
  db: Database = database(),
): Promise<Result<{ dismissalId: string }>> {
  const { pieceId, ruleId, text, sentence } = input;
  return runCommand(db, async (tx) => {
    const piece = await findPiece(tx, pieceId);
    if (!piece) return refuse("not-found");
    const decision = decideDismissCheck(piece.facts, actor, input);
    if (!decision.ok) return decision;
    const reason = input.reason.trim();
    const key = { pieceId, ruleId, quoteHash: quoteHash(input) };
    const said = { reason, dismissedById: actor.personId, dismissedAt: new Date() };
    const { id } = await tx.checkDismissal.upsert({
      where: { pieceId_ruleId_quoteHash: key },
      create: { id: randomUUID(), ...key, text, sentence, ...said },
      update: { ...said, restoredById: null, restoredAt: null },
      select: { id: true },
    });
    // The row holds what counts now; the log holds everybody who ever dismissed or restored it.
    await recordEvent(tx, actor, {
      act: "dismiss-check",
      pieceId,
      data: { dismissalId: id, ruleId, text, reason },
    });
    return accept({ dismissalId: id });
  });
}
