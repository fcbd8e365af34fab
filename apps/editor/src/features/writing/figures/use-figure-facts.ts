"use client";

import type { FigureFact } from "@fangzhi/types";
import { useCallback, useEffect, useState } from "react";
import { askServer } from "#features/metrics/ask-server.ts";
import { useWhileSeen } from "#lib/use-while-seen.ts";

/**
 * What stands behind these metric revisions, by id; asked again while the tab is seen, since a value
 * may be approved elsewhere. `stamp` changes when that is known to have happened.
 */
export function useFigureFacts(
  revisionIds: readonly string[],
  stamp: string,
): ReadonlyMap<string, FigureFact> {
  const [facts, setFacts] = useState<ReadonlyMap<string, FigureFact>>(new Map());
  const asked = [...new Set(revisionIds)].sort().join();
  const load = useCallback(async () => {
    if (asked === "") return;
    const answer = await askServer<FigureFact[]>("/api/figure-facts", {
      revisionIds: asked.split(","),
    });
    if (!answer.ok) return;
    setFacts((before) => {
      const next = new Map(before);
      for (const fact of answer.value) next.set(fact.revisionId, fact);
      return next;
    });
  }, [asked]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another stamp asks anew
  useEffect(() => {
    void load();
  }, [load, stamp]);
  useWhileSeen(load);
  return facts;
}
