import { randomUUID } from "node:crypto";
import { decideComment } from "@fangzhi/editorial";
import { type Actor, accept, type Result, refuse } from "@fangzhi/types";
import { type Database, database } from "../connection.ts";
import { findPiece } from "../shared/load-piece.ts";
import { lockThread } from "../shared/load-thread.ts";
import { recordEvent } from "../shared/record-event.ts";
import { runCommand } from "../shared/run-command.ts";

export interface ReplyToThreadInput {
  pieceId: string;
  threadId: string;
  body: string;
}

/** Adds to a thread. A reply to a closed one opens it again, so that it can't be overlooked. */
export function replyToThread(
  actor: Actor,
  input: ReplyToThreadInput,
  db: Database = database(),
): Promise<Result<{ reopened: boolean }>> {
  const { pieceId, threadId } = input;
  return runCommand(db, async (tx) => {
    const thread = await lockThread(tx, pieceId, threadId);
    const piece = thread && (await findPiece(tx, pieceId));
    if (!thread || !piece) return refuse("not-found");
    const decision = decideComment(piece.facts, actor, "reply-to-thread", input.body);
    if (!decision.ok) return decision;
    const body = input.body.trim();

    const position = (await tx.comment.count({ where: { threadId } })) + 1;
    const reopened = thread.status === "resolved";
    await tx.comment.create({
      data: { id: randomUUID(), threadId, position, personId: actor.personId, body },
    });
    await tx.commentThread.update({
      where: { id: threadId },
      data: {
        version: { increment: 1 },
        ...(reopened && { status: "open", resolvedById: null, resolvedAt: null }),
      },
    });
    const data = { threadId, quote: thread.quote, body, reopened };
    await recordEvent(tx, actor, { act: "reply-to-thread", pieceId, data });
    return accept({ reopened });
  });
}
