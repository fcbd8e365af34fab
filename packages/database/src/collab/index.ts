export { type AdmissionOutcome, admitPerson } from "./admit-person.ts";
export { openCollabPool, readHeads } from "./collab-pool.ts";
export { compactLog } from "./compact-log.ts";
export { GroupCommit, type NewUpdate } from "./group-commit.ts";
export { loadLog, type LoadedLog, type LogRow, readLogAfter } from "./load-log.ts";
export { Listener } from "./listener.ts";
export { isPassing, StorageUnavailable } from "./storage-errors.ts";
