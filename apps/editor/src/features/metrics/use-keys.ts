"use client";

import { type RefCallback, useCallback, useEffect, useRef } from "react";
import { areLetterKeysOn, isLetterKey } from "#lib/letter-keys.ts";

/**
 * Listens to the keys pressed inside an element. Keys that an input method is composing with, and
 * those held with Ctrl, Alt or ⌘, belong to somebody else; so do letters typed into a field.
 */
export function useKeys(onKey: (key: string, event: KeyboardEvent) => void) {
  const latest = useRef(onKey);
  useEffect(() => {
    latest.current = onKey;
  });
  return useCallback<RefCallback<HTMLElement>>((element) => {
    if (!element) return;
    const hear = (event: KeyboardEvent) => {
      const isTyped = event.target instanceof Element && event.target.closest("input,textarea");
      if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isTyped && event.key !== "Escape") return;
      if (isLetterKey(event.key) && !areLetterKeysOn()) return;
      latest.current(event.key.toLowerCase(), event);
    };
    element.addEventListener("keydown", hear);
    return () => element.removeEventListener("keydown", hear);
  }, []);
}
