"use client";

import { useSyncExternalStore } from "react";
import { countLeftBehind } from "./local-memory.ts";

const unsynced = new Map<string, number>();
const listeners = new Set<() => void>();

/** The writing room says how many changes the server has not yet stored; 0 when it has them all. */
export function reportUnsynced(pieceId: string, changes: number): void {
  if (changes === 0) unsynced.delete(pieceId);
  else unsynced.set(pieceId, changes);
  for (const listener of listeners) listener();
}

const total = (): number =>
  [...unsynced.values()].reduce(
    (sum, changes) => sum + changes,
    countLeftBehind((pieceId) => unsynced.has(pieceId)),
  );

/** How many changes would be lost by signing out now, in this tab or left behind by another. */
export const useUnsyncedChanges = (): number =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      // Another tab stored or left something.
      addEventListener("storage", listener);
      return () => {
        listeners.delete(listener);
        removeEventListener("storage", listener);
      };
    },
    total,
    () => 0,
  );
