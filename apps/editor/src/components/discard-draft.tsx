"use client";

import { useTranslations } from "next-intl";
import type { KeptDraft } from "#lib/use-kept-draft.ts";
import { Button } from "./ui/button.tsx";

/** Throws away what was typed, on purpose; closing the form any other way keeps it. */
export function DiscardDraft({
  kept,
  size = "medium",
  onDiscard,
}: {
  kept: Pick<KeptDraft<unknown>, "isDirty" | "forget">;
  size?: "small" | "medium";
  onDiscard: () => void;
}) {
  const t = useTranslations("common.acts");
  if (!kept.isDirty) return null;
  return (
    <Button
      look="quiet"
      size={size}
      className={size === "small" ? "ml-auto" : "mr-auto"}
      onClick={() => {
        kept.forget();
        onDiscard();
      }}
    >
      {t("discardDraft")}
    </Button>
  );
}
