"use client";

import { useEffect } from "react";
import type { TextHost } from "../text/text-host.ts";
import { goToNextNumber } from "./walk-numbers.ts";

/** ⌘⌥N goes to the next number that is not bound, from the text and from an open card. */
export function useNumberKeys(host: TextHost): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isNext = (event.metaKey || event.ctrlKey) && event.altKey && event.code === "KeyN";
      if (!isNext || event.isComposing) return;
      event.preventDefault();
      goToNextNumber(host);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [host]);
}
