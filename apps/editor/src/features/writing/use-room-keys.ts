"use client";

import { useEffect } from "react";
import { goToNextNumber } from "./numbers/walk-numbers.ts";
import type { TextHost } from "./text/text-host.ts";

/**
 * The keys that work anywhere in the room, in the text and beside it: Mod+Alt+N goes to the next number
 * that is not bound, Mod+/ shows every key.
 */
export function useRoomKeys(host: TextHost): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.metaKey || event.ctrlKey) || event.isComposing) return;
      if (event.altKey && event.code === "KeyN") goToNextNumber(host);
      else if (!event.altKey && event.key === "/") host.help.set(true);
      else return;
      event.preventDefault();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [host]);
}
