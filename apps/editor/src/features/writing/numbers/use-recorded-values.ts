"use client";

import type { RecordedValue } from "@fangzhi/quantity";
import type { FigureUse } from "@fangzhi/types";
import { useCallback, useEffect, useState } from "react";
import { askServer } from "#features/metrics/ask-server.ts";
import { useWhileSeen } from "#lib/use-while-seen.ts";

const none: readonly RecordedValue[] = [];

/**
 * What the figures of the text show and what their metrics say now, wherever these belong; asked again
 * while the tab is seen, since a value may be approved elsewhere.
 */
export function useRecordedValues(figures: readonly FigureUse[]): readonly RecordedValue[] {
  const [values, setValues] = useState(none);
  const pins = figures.map(({ metricId, revisionId }) => `${metricId} ${revisionId}`);
  const asked = [...new Set(pins)].sort().join();
  const load = useCallback(async () => {
    if (asked === "") return setValues(none);
    const answer = await askServer<RecordedValue[]>("/api/recorded-values", {
      figures: asked.split(",").map((pin) => {
        const [metricId, revisionId] = pin.split(" ");
        return { metricId, revisionId };
      }),
    });
    if (!answer.ok) return;
    // The same values stay the same array: the text is not read again for nothing.
    setValues((before) => (isSame(before, answer.value) ? before : answer.value));
  }, [asked]);
  useEffect(() => {
    void load();
  }, [load]);
  useWhileSeen(load);
  return values;
}

const isSame = (before: readonly RecordedValue[], after: readonly RecordedValue[]): boolean =>
  JSON.stringify(before) === JSON.stringify(after);
