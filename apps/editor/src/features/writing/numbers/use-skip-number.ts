"use client";

import { checkKey, quoteNumber } from "@fangzhi/types";
import { useCallback } from "react";
import { useAct } from "#lib/use-act.ts";
import { useRefusalToast } from "#lib/use-refusal-toast.ts";
import { dismissCheckAction } from "../checks/dismiss-check-action.ts";
import type { TextHost } from "../text/text-host.ts";
import type { PlacedNumber } from "./read-numbers.ts";

/** Says of a number that it is no metric's: it leaves the walk and the counts at once. */
export function useSkipNumber(
  host: TextHost,
  pieceId: string,
  onSkipped: () => void,
): (number: PlacedNumber) => void {
  const { run, refusal } = useAct(dismissCheckAction);
  useRefusalToast(refusal);
  return useCallback(
    (number) => {
      const quoted = quoteNumber(number);
      const before = host.dismissed.get();
      host.dismissed.set(new Set([...before, checkKey(quoted)]));
      void run({ pieceId, ...quoted, reason: "" }).then((done) => {
        if (done) onSkipped();
        else host.dismissed.set(before);
      });
    },
    [run, host, pieceId, onSkipped],
  );
}
