"use client";

import type { FigureChoice } from "@fangzhi/types";
import { useEffect, useState } from "react";
import type { ActionRefusal } from "#lib/action-result.ts";
import { askServer } from "./ask-server.ts";

const pauseMilliseconds = 120;

/** What the picker offers for what was typed; the last answer stays until the next one is here. */
export function useFigureSearch(
  typed: string,
  { region, industry }: { region: string | null; industry: string | null },
  composing: boolean,
) {
  const [found, setFound] = useState<{ asked: string; choices: FigureChoice[] } | null>(null);
  const [refusal, setRefusal] = useState<ActionRefusal | null>(null);
  const [attempt, setAttempt] = useState(0);
  const asked = new URLSearchParams({
    query: typed.trim(),
    ...(region && { region }),
    ...(industry && { industry }),
  }).toString();

  useEffect(() => {
    if (composing) return;
    let isOutdated = false;
    const timer = setTimeout(
      async () => {
        const answer = await askServer<FigureChoice[]>(`/api/metrics/figures?${asked}`);
        if (isOutdated) return;
        setRefusal(answer.ok ? null : answer.refusal);
        if (answer.ok) setFound({ asked, choices: answer.value });
      },
      attempt === 0 ? pauseMilliseconds : 0,
    );
    return () => {
      isOutdated = true;
      clearTimeout(timer);
    };
  }, [asked, composing, attempt]);

  return {
    choices: found?.choices ?? null,
    refusal,
    isOld: found?.asked !== asked,
    reload: () => setAttempt((count) => count + 1),
  };
}
