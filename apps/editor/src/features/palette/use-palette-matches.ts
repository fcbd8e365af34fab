"use client";

import type { NewsroomMatches } from "@fangzhi/types";
import { useEffect, useState } from "react";
import type { ActionResult } from "#lib/action-result.ts";

const nothing: NewsroomMatches = { pieces: [], metrics: [], people: [] };
const pauseMilliseconds = 120;

/** Asks the server while somebody types; an answer that comes late for older words is dropped. */
export function usePaletteMatches(words: string) {
  const [matches, setMatches] = useState<{ words: string; found: NewsroomMatches } | null>(null);

  useEffect(() => {
    const stop = new AbortController();
    const timer = setTimeout(async () => {
      const found = await ask(words, stop.signal);
      if (!stop.signal.aborted) setMatches({ words, found });
    }, pauseMilliseconds);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [words]);

  return { found: matches?.found ?? nothing, searching: matches?.words !== words };
}

async function ask(words: string, signal: AbortSignal): Promise<NewsroomMatches> {
  try {
    const response = await fetch(`/api/palette?q=${encodeURIComponent(words)}`, { signal });
    const found = (await response.json()) as ActionResult<NewsroomMatches>;
    return found.ok ? found.value : nothing;
  } catch {
    return nothing;
  }
}
