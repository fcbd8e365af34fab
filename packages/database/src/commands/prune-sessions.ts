import { type Database, database } from "../connection.ts";
import { longestSessionDays } from "../shared/longest-session.ts";

/** The system's own act: forgets the sessions that nobody can continue. Answers how many went. */
export async function pruneSessions(db: Database = database()): Promise<number> {
  return db.$executeRaw`
    DELETE FROM newsroom.session
    WHERE opened_at < now() - make_interval(days => ${longestSessionDays})`;
}
