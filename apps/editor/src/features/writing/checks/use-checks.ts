"use client";

import { type CheckDismissalView, checkKey, type QuotedCheck } from "@fangzhi/types";
import { useCallback, useEffect, useMemo, useState } from "react";
import { askServer } from "#features/metrics/ask-server.ts";
import { isOfNumber } from "../numbers/skipped-numbers.ts";
import { useStore } from "../store.ts";
import type { TextHost } from "../text/text-host.ts";
import type { Check } from "./find-checks.ts";

export interface PieceChecks {
  /** What nobody has let stand: errors first, then in reading order. */
  open: readonly Check[];
  dismissed: readonly CheckDismissalView[];
  /** The numbers that are no metric's. */
  skipped: readonly CheckDismissalView[];
  reload: () => void;
}

const weights = { error: 0, warning: 1, hint: 2 } as const;

/** The findings of the text as it was read last, without those that were dismissed. */
export function useChecks(host: TextHost, pieceId: string): PieceChecks {
  const read = useStore(host.numbers);
  const known = useStore(host.dismissed);
  const [said, setSaid] = useState<readonly CheckDismissalView[]>([]);
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks anew
  useEffect(() => {
    let isCurrent = true;
    const path = `/api/pieces/${pieceId}/check-dismissals`;
    void askServer<CheckDismissalView[]>(path).then((answer) => {
      if (!isCurrent || !answer.ok) return;
      setSaid(answer.value);
      host.dismissed.set(new Set(answer.value.map(checkKey)));
    });
    return () => {
      isCurrent = false;
    };
  }, [host, pieceId, attempt]);
  const open = useMemo(
    () =>
      (read?.checks ?? [])
        .filter((check: QuotedCheck) => !known.has(checkKey(check)))
        .sort((a, b) => weights[a.severity] - weights[b.severity] || a.start - b.start),
    [read, known],
  );
  const dismissed = useMemo(() => said.filter((one) => !isOfNumber(one)), [said]);
  const skipped = useMemo(() => said.filter(isOfNumber), [said]);
  const reload = useCallback(() => setAttempt((count) => count + 1), []);
  return { open, dismissed, skipped, reload };
}
