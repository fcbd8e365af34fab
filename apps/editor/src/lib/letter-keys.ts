"use client";

import { useSyncExternalStore } from "react";

const storageKey = "fangzhi.letter-keys";
const listeners = new Set<() => void>();

/**
 * Whether single letters are shortcuts in this browser. Who dictates or types with a switch can turn
 * them off (WCAG 2.1.4).
 */
export const areLetterKeysOn = (): boolean => localStorage.getItem(storageKey) !== "off";

/** A letter or a sign alone; arrows, Enter and Escape are none. */
export const isLetterKey = (key: string): boolean => key.length === 1;

export function useLetterKeys(): [boolean, (on: boolean) => void] {
  const isOn = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    areLetterKeysOn,
    () => true,
  );
  return [isOn, turn];
}

function turn(on: boolean): void {
  if (on) localStorage.removeItem(storageKey);
  else localStorage.setItem(storageKey, "off");
  for (const listener of listeners) listener();
}
