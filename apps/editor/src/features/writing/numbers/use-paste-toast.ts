"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { toast } from "sonner";
import type { TextHost } from "../text/text-host.ts";
import { countNumbers, type PlacedNumber } from "./read-numbers.ts";
import { goToNumber } from "./walk-numbers.ts";

const shownMs = 10_000;

/** Says what numbers came in with a paste, and leads to the first of them. */
export function usePasteToast(host: TextHost): (numbers: readonly PlacedNumber[]) => void {
  const t = useTranslations("checks.numbers");
  return useCallback(
    (numbers) => {
      toast(t("pasted", { count: numbers.length, ...countNumbers(numbers) }), {
        duration: shownMs,
        action: {
          label: t("walk"),
          onClick: () => numbers.some((number) => goToNumber(host, number)),
        },
      });
    },
    [host, t],
  );
}
