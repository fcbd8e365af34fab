"use client";

import type { FigureFact } from "@fangzhi/types";
import { useEffect, useRef, useState } from "react";
import { askServer } from "#features/metrics/ask-server.ts";

/**
 * What stands behind these metric revisions, by id; grows as figures come into the text. `stamp`
 * changes when values may have been approved meanwhile, and everything is asked anew.
 */
export function useFigureFacts(
  revisionIds: readonly string[],
  stamp: string,
): ReadonlyMap<string, FigureFact> {
  const [facts, setFacts] = useState<ReadonlyMap<string, FigureFact>>(new Map());
  const known = useRef({ stamp, ids: new Set<string>() });
  const asked = [...new Set(revisionIds)].sort().join();

  useEffect(() => {
    if (known.current.stamp !== stamp) known.current = { stamp, ids: new Set() };
    const { ids } = known.current;
    const missing = asked === "" ? [] : asked.split(",").filter((id) => !ids.has(id));
    if (missing.length === 0) return;
    for (const id of missing) ids.add(id);
    let isCurrent = true;
    void askServer<FigureFact[]>("/api/figure-facts", { revisionIds: missing }).then((answer) => {
      if (!answer.ok) {
        // Asked again with the next change of the text.
        for (const id of missing) ids.delete(id);
      } else if (isCurrent) {
        setFacts((before) => {
          const next = new Map(before);
          for (const fact of answer.value) next.set(fact.revisionId, fact);
          return next;
        });
      } else for (const id of missing) ids.delete(id);
    });
    return () => {
      isCurrent = false;
    };
  }, [asked, stamp]);
  return facts;
}
