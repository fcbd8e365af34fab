"use client";

import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { showWords } from "./show-words.ts";

export function ShowReason({ about }: { about: string }) {
  const t = useTranslations("comments");
  return (
    <Button
      look="quiet"
      size="small"
      className="-ml-2 w-fit text-ink-2"
      onClick={() => showWords(about)}
    >
      {t("showInText")}
    </Button>
  );
}
