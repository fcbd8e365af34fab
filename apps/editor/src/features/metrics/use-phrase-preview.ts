"use client";

import type { PhrasePreview, QuantityKind } from "@fangzhi/types";
import { useCallback, useEffect, useState } from "react";
import type { ActionResult } from "#lib/action-result.ts";
import { askServer } from "./ask-server.ts";
import { periodFromParts } from "./period-from-parts.ts";
import type { ValueDraft } from "./value-draft.ts";

/** A metric that exists, or the unit and kind of one that is about to be named. */
export type PhraseTarget = { metricId: string } | { unit: string; kind: QuantityKind };

const pauseMilliseconds = 180;

/**
 * Reads the phrase as it is typed, by the same rules that recording it will; nothing is asked while
 * an input method composes. `readNow` answers for what stands in the form at this moment.
 */
export function usePhrasePreview(target: PhraseTarget, draft: ValueDraft, composing: boolean) {
  const [reading, setReading] = useState<ActionResult<PhrasePreview> | null>(null);
  const { role, start, end } = periodFromParts(draft.period);
  const asked = JSON.stringify({
    ...target,
    phrase: draft.phrase.trim(),
    status: draft.status,
    period: { role, start, end },
  });
  const isEmpty = draft.phrase.trim() === "" || ("unit" in target && target.unit.trim() === "");
  const readNow = useCallback(
    () => askServer<PhrasePreview>("/api/metrics/preview", JSON.parse(asked) as object),
    [asked],
  );

  useEffect(() => {
    if (isEmpty) setReading(null);
    if (isEmpty || composing) return;
    let isOutdated = false;
    const timer = setTimeout(async () => {
      const answer = await readNow();
      if (!isOutdated) setReading(answer);
    }, pauseMilliseconds);
    return () => {
      isOutdated = true;
      clearTimeout(timer);
    };
  }, [readNow, isEmpty, composing]);

  return { reading, readNow };
}
