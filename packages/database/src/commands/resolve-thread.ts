import type { Actor, Result } from "@fangzhi/types";
import { type Database, database } from "../connection.ts";
import { type SettleThreadInput, settleThread } from "../shared/settle-thread.ts";

/** Closes a thread that is dealt with; it stays in the record and can be opened again. */
export const resolveThread = (
  actor: Actor,
  input: SettleThreadInput,
  db: Database = database(),
): Promise<Result<null>> => settleThread(db, actor, input, "resolve-thread");
