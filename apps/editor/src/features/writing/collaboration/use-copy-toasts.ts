"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { toast } from "sonner";
import { useRefusalMessage } from "#lib/use-refusal-message.ts";
import type { CopyNews } from "./kept-copies.ts";

/** Says where words went that could not be merged, until the person has seen it. */
export function useCopyToasts(pieceId: string, news: readonly CopyNews[]): void {
  const t = useTranslations("writing.copies");
  const refusalMessage = useRefusalMessage();
  const router = useRouter();
  const said = useRef(0);
  useEffect(() => {
    for (const one of news.slice(said.current)) {
      const isKept = one.kind === "kept";
      const understood = { label: t("understood"), onClick: () => {} };
      toast(isKept ? t("kept", { number: one.number }) : t("stranded"), {
        duration: Number.POSITIVE_INFINITY,
        description: isKept ? t("keptWhy") : refusalMessage(one.refusal),
        action: isKept
          ? { label: t("toHistory"), onClick: () => router.push(`/pieces/${pieceId}/history`) }
          : understood,
        ...(isKept && { cancel: understood }),
        classNames: { cancelButton: "ml-auto shrink-0 text-ink-2 hover:underline" },
      });
    }
    said.current = news.length;
  }, [pieceId, news, t, refusalMessage, router]);
}
