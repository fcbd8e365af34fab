import type { Actor, Result } from "@fangzhi/types";
import { type Database, database } from "../connection.ts";
import { type SettleThreadInput, settleThread } from "../shared/settle-thread.ts";

/** Opens a closed thread again. */
export const reopenThread = (
  actor: Actor,
  input: SettleThreadInput,
  db: Database = database(),
): Promise<Result<null>> => settleThread(db, actor, input, "reopen-thread");
