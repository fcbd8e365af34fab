import { type Actor, accept, type Result } from "@fangzhi/types";
import { type Database, database } from "../connection.ts";
import { announceEndedSessions } from "../shared/end-sessions.ts";
import { recordEvent } from "../shared/record-event.ts";
import { runCommand } from "../shared/run-command.ts";

/**
 * Ends one's own session in one browser: a copy of its cookie opens nothing any more, and the sockets
 * of its other tabs close. Signing out of what has ended already is no refusal.
 */
export function signOut(
  actor: Actor,
  { sessionId }: { sessionId: string },
  db: Database = database(),
): Promise<Result<null>> {
  const { personId } = actor;
  return runCommand(db, async (tx) => {
    const { count } = await tx.session.updateMany({
      where: { id: sessionId, personId, endedAt: null },
      data: { endedAt: new Date() },
    });
    if (count > 0) {
      await recordEvent(tx, actor, { act: "sign-out", personId });
      await announceEndedSessions(tx, personId);
    }
    return accept(null);
  });
}
