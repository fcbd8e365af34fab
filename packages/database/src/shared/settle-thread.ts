import { decideSettleThread } from "@fangzhi/editorial";
import { type Actor, accept, type Result, refuse } from "@fangzhi/types";
import type { Database } from "../connection.ts";
import { findPiece } from "./load-piece.ts";
import { lockThread } from "./load-thread.ts";
import { recordEvent } from "./record-event.ts";
import { runCommand } from "./run-command.ts";

export interface SettleThreadInput {
  pieceId: string;
  threadId: string;
  /** The thread's version that the screen showed. */
  seenVersion: number;
}

/** Closes a thread or opens it again. */
export function settleThread(
  db: Database,
  actor: Actor,
  input: SettleThreadInput,
  act: "resolve-thread" | "reopen-thread",
): Promise<Result<null>> {
  const { pieceId, threadId } = input;
  return runCommand(db, async (tx) => {
    const thread = await lockThread(tx, pieceId, threadId);
    const piece = thread && (await findPiece(tx, pieceId));
    if (!thread || !piece) return refuse("not-found");
    const decision = decideSettleThread(piece.facts, thread, actor, act, input.seenVersion);
    if (!decision.ok) return decision;
    const status = decision.value;
    await tx.commentThread.update({
      where: { id: threadId },
      data: {
        status,
        version: { increment: 1 },
        resolvedById: status === "resolved" ? actor.personId : null,
        resolvedAt: status === "resolved" ? new Date() : null,
      },
    });
    await recordEvent(tx, actor, { act, pieceId, data: { threadId, quote: thread.quote } });
    return accept(null);
  });
}
