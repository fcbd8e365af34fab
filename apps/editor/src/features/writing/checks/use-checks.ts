"use client";

import type { CheckDismissalView, QuotedCheck } from "@fangzhi/types";
import { useCallback, useEffect, useMemo, useState } from "react";
import { askServer } from "#features/metrics/ask-server.ts";
import { useStore } from "../store.ts";
import type { TextHost } from "../text/text-host.ts";
import type { Check } from "./find-checks.ts";

export interface PieceChecks {
  /** What nobody has let stand: errors first, then in reading order. */
  open: readonly Check[];
  dismissed: readonly CheckDismissalView[];
  reload: () => void;
}

const weights = { error: 0, warning: 1, hint: 2 } as const;

const keyOf = ({ ruleId, text, sentence }: QuotedCheck): string =>
  [ruleId, text, sentence].join("\n");

/** The findings of the text as it was read last, without those that were dismissed. */
export function useChecks(host: TextHost, pieceId: string): PieceChecks {
  const read = useStore(host.numbers);
  const [dismissed, setDismissed] = useState<readonly CheckDismissalView[]>([]);
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks anew
  useEffect(() => {
    let isCurrent = true;
    const path = `/api/pieces/${pieceId}/check-dismissals`;
    void askServer<CheckDismissalView[]>(path).then((answer) => {
      if (isCurrent && answer.ok) setDismissed(answer.value);
    });
    return () => {
      isCurrent = false;
    };
  }, [pieceId, attempt]);
  const open = useMemo(() => {
    const known = new Set(dismissed.map(keyOf));
    return (read?.checks ?? [])
      .filter((check) => !known.has(keyOf(check)))
      .sort((a, b) => weights[a.severity] - weights[b.severity] || a.start - b.start);
  }, [read, dismissed]);
  return { open, dismissed, reload: useCallback(() => setAttempt((count) => count + 1), []) };
}
