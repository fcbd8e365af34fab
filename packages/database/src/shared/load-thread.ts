import type { ThreadFacts } from "@fangzhi/editorial";
import type { ThreadStatus } from "@fangzhi/types";
import type { Transaction } from "../connection.ts";

/**
 * Locks a thread's row until the transaction ends, so that a reply and a closing come one after the
 * other, and reads what the rules ask. Null when the piece has no such thread.
 */
export async function lockThread(
  tx: Transaction,
  pieceId: string,
  threadId: string,
): Promise<(ThreadFacts & { quote: string }) | null> {
  await tx.$queryRaw`
    SELECT 1 FROM newsroom.comment_thread
    WHERE id = ${threadId}::uuid AND piece_id = ${pieceId}::uuid FOR UPDATE`;
  const thread = await tx.commentThread.findFirst({ where: { id: threadId, pieceId } });
  return (
    thread && {
      status: thread.status as ThreadStatus,
      version: thread.version,
      createdById: thread.createdById,
      quote: thread.quote,
    }
  );
}
