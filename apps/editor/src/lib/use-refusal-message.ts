"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";
import type { ActionRefusal } from "./action-result.ts";
import { refusalMessage } from "./refusal-message.ts";

/** The sentence for a refusal; `undefined` in, `undefined` out, as a button's `disabledReason` wants. */
export function useRefusalMessage() {
  const t = useTranslations();
  return useCallback(
    <R extends ActionRefusal | null | undefined>(refusal: R) =>
      (refusal ? refusalMessage(t, refusal) : undefined) as R extends ActionRefusal
        ? string
        : string | undefined,
    [t],
  );
}
