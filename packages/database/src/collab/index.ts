export { type AdmissionOutcome, admitPerson, type CollabSession } from "./admit-person.ts";
export { openCollabPool, readHeads } from "./collab-pool.ts";
export { compactLog } from "./compact-log.ts";
export { GroupCommit } from "./group-commit.ts";
export { Listener } from "./listener.ts";
export { type LoadedLog, type LogRow, loadLog, readLogAfter } from "./load-log.ts";
export { keptDays, pruneLogs } from "./prune-logs.ts";
export { isPassing, StorageUnavailable } from "./storage-errors.ts";
