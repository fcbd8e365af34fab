"use client";

import { useCallback, useMemo, useState, useSyncExternalStore } from "react";
import {
  parseKeptDraft,
  readKeptDraft,
  subscribeToKeptDrafts,
  writeKeptDraft,
} from "./kept-drafts.ts";

export interface KeptDraft<T> {
  draft: T;
  set: (next: T | ((before: T) => T)) => void;
  /** After it was sent, or when the person throws it away. */
  forget: () => void;
  /** Something was typed that is not what the form began with. */
  isDirty: boolean;
}

/**
 * A form's state that survives the form: closed, reloaded and opened again, it shows what was typed.
 * The key names the form and what it is about; `start` is read once, when the form opens.
 */
export function useKeptDraft<T>(key: string, start: T | (() => T)): KeptDraft<T> {
  const [begun] = useState(start);
  const json = useSyncExternalStore(
    subscribeToKeptDrafts,
    () => readKeptDraft(key),
    () => null,
  );
  const draft = useMemo(() => parseKeptDraft(json, begun), [json, begun]);
  const set = useCallback<KeptDraft<T>["set"]>(
    (next) => {
      const before = parseKeptDraft(readKeptDraft(key), begun);
      const after = typeof next === "function" ? (next as (before: T) => T)(before) : next;
      const written = JSON.stringify(after);
      writeKeptDraft(key, written === JSON.stringify(begun) ? null : written);
    },
    [key, begun],
  );
  const forget = useCallback(() => writeKeptDraft(key, null), [key]);
  return { draft, set, forget, isDirty: json !== null };
}
