"use client";

import type { CheckDismissalView } from "@fangzhi/types";
import { useTranslations } from "next-intl";
import { useAct } from "#lib/use-act.ts";
import { useRefusalToast } from "#lib/use-refusal-toast.ts";
import { restoreCheckAction } from "../checks/restore-check-action.ts";

/** The numbers that are no metric's, folded, each with the way back. */
export function SkippedList({
  pieceId,
  skipped,
  onRestored,
}: {
  pieceId: string;
  skipped: readonly CheckDismissalView[];
  onRestored: () => void;
}) {
  const t = useTranslations("checks.numbers");
  const restore = useAct(restoreCheckAction);
  useRefusalToast(restore.refusal);
  if (skipped.length === 0) return null;
  return (
    <details className="border-t px-2 py-2.5">
      <summary className="cursor-pointer text-ink-2">
        {t("skipped", { count: skipped.length })}
      </summary>
      <ul aria-label={t("skippedList")} className="mt-2 grid gap-2">
        {skipped.map(({ id, text, sentence, dismissedBy }) => (
          <li key={id} className="grid gap-0.5">
            <p className="flex justify-between gap-3">
              <span lang="zh-CN" className="font-serif tabular-nums">
                {text}
              </span>
              <button
                type="button"
                className="shrink-0 text-sm underline underline-offset-4 hover:text-cinnabar"
                onClick={async () => {
                  if (await restore.run({ pieceId, dismissalId: id })) onRestored();
                }}
              >
                {t("restore")}
                <span className="sr-only">{text}</span>
              </button>
            </p>
            <p lang="zh-CN" className="text-ink-2 text-sm">
              {sentence}
              <span aria-hidden> · </span>
              {dismissedBy}
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}
