import { type Database, database } from "../connection.ts";

/** Whether the database answers within `milliseconds`; for readiness, so it asks for no actor. */
export async function isReachable(
  db: Database = database(),
  milliseconds = 2_000,
): Promise<boolean> {
  const { promise: tooLate, resolve } = Promise.withResolvers<false>();
  const timer = setTimeout(() => resolve(false), milliseconds);
  const answered = db.$queryRaw`SELECT 1`.then(
    () => true,
    () => false,
  );
  const reachable = await Promise.race([answered, tooLate]);
  clearTimeout(timer);
  return reachable;
}
