"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { toast } from "sonner";
import type { TextHost } from "../text/text-host.ts";
import type { PlacedNumber } from "./read-numbers.ts";
import { goToNumber } from "./walk-numbers.ts";

const shownMs = 10_000;

/** Says what numbers came in with a paste, and leads to the first of them. */
export function usePasteToast(host: TextHost): (numbers: readonly PlacedNumber[]) => void {
  const t = useTranslations("checks.numbers");
  return useCallback(
    (numbers) => {
      const bindable = numbers.filter(({ proposed }) => proposed.some((one) => one.isSameValue));
      const undecided = numbers.length - bindable.length;
      toast(t("pasted", { count: numbers.length, bindable: bindable.length, undecided }), {
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
