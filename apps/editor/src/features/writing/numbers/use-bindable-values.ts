"use client";

import type { BindableValue, PieceView } from "@fangzhi/types";
import { useCallback, useEffect, useState } from "react";
import { askServer } from "#features/metrics/ask-server.ts";

const none: readonly BindableValue[] = [];

/** The recorded values of the piece's place; `stamp` changes when values may have been approved. */
export function useBindableValues(
  { details: { regionCode, industrySlug } }: PieceView,
  stamp: string,
): { values: readonly BindableValue[]; reload: () => void } {
  const [values, setValues] = useState(none);
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: stamp and attempt only ask anew
  useEffect(() => {
    if (!regionCode || !industrySlug) return setValues(none);
    let isCurrent = true;
    const place = new URLSearchParams({ region: regionCode, industry: industrySlug });
    void askServer<BindableValue[]>(`/api/metrics/bindable?${place}`).then((answer) => {
      if (isCurrent && answer.ok) setValues(answer.value);
    });
    return () => {
      isCurrent = false;
    };
  }, [regionCode, industrySlug, stamp, attempt]);
  return { values, reload: useCallback(() => setAttempt((count) => count + 1), []) };
}
