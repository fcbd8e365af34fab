"use client";

import { useSyncExternalStore } from "react";

const prefix = "fangzhi-document:";

/**
 * The IndexedDB database that keeps a person's copy of a live document in a browser. A new generation
 * or schema is another database, so an old copy can never be merged into it; and nobody's words are
 * stored under another's name.
 */
export const localDocumentName = (
  pieceId: string,
  personId: string,
  generation: number,
  schema: number,
): string => `${prefix}${pieceId}:${personId}:${generation}:${schema}`;

/** Where a browser remembers what it last knew about a piece's live document. */
export const localMemoryKey = (pieceId: string): string => `${prefix}${pieceId}`;

/** Removes every local copy: at sign-out, because the next person at this machine may not read them. */
export async function clearLocalDocuments(): Promise<void> {
  for (const key of Object.keys(localStorage)) {
    if (key.startsWith(prefix)) localStorage.removeItem(key);
  }
  const found = await indexedDB.databases();
  const names = found.flatMap(({ name }) => (name?.startsWith(prefix) ? [name] : []));
  await Promise.all(names.map(deleteDatabase));
}

const deleteDatabase = (name: string): Promise<void> =>
  new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve();
    // Another tab holds it open; the browser deletes it when that tab lets go.
    request.onblocked = () => resolve();
    request.onerror = () => resolve();
  });

const unsynced = new Map<string, number>();
const listeners = new Set<() => void>();

/** The writing room says how many changes the server has not yet stored; 0 when it has them all. */
export function reportUnsynced(pieceId: string, changes: number): void {
  if (changes === 0) unsynced.delete(pieceId);
  else unsynced.set(pieceId, changes);
  for (const listener of listeners) listener();
}

const total = (): number => [...unsynced.values()].reduce((sum, changes) => sum + changes, 0);

/** How many changes would be lost by signing out now. */
export const useUnsyncedChanges = (): number =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    total,
    () => 0,
  );
