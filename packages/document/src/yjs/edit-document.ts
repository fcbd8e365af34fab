import type * as Y from "yjs";
import { applyUpdates } from "./apply-updates.ts";

/** What an edit made: the update to append to the log (null when nothing changed) and its answer. */
export interface DocumentEdit<T> {
  update: Uint8Array | null;
  result: T;
}

/**
 * Edit a document on the server: build a scratch copy from its log, run the edit in one transaction
 * and return only what that transaction changed. Store the update first; applying it to the live
 * document is the log's doing. The scratch copy has a client id of its own, so two edits made from
 * the same state merge instead of colliding.
 */
export function editDocument<T>(
  state: Uint8Array | Iterable<Uint8Array>,
  edit: (ydoc: Y.Doc) => T,
): DocumentEdit<T> {
  const ydoc = applyUpdates(state instanceof Uint8Array ? [state] : state);
  let update: Uint8Array | null = null;
  ydoc.on("update", (bytes: Uint8Array) => {
    update = bytes;
  });
  const result = ydoc.transact(() => edit(ydoc));
  return { update, result };
}
