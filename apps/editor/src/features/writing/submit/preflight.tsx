"use client";

import { figuresIn } from "@fangzhi/document";
import type { DocumentJson } from "@fangzhi/types";
import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { Alert } from "#components/ui/alert.tsx";
import { showCheck } from "../checks/show-check.ts";
import type { PieceChecks } from "../checks/use-checks.ts";
import { useFigureFacts } from "../figures/use-figure-facts.ts";
import { goToNextNumber } from "../numbers/walk-numbers.ts";
import { useStore } from "../store.ts";
import type { TextHost } from "../text/text-host.ts";

/** What stands open in the text before it goes to review; only the checks that block keep it back. */
export function Preflight({
  document,
  checks,
  host,
  onShow,
  onChecks,
}: {
  document: DocumentJson | null;
  checks: PieceChecks;
  host: TextHost;
  onShow: () => void;
  onChecks: () => void;
}) {
  const t = useTranslations("checks.preflight");
  const isEnglish = useLocale() === "en";
  const unbound = useStore(host.numbers)?.unbound.length ?? 0;
  const bare = useBareFigures(document);
  const blocking = checks.open.filter((check) => check.blocks);
  const count = (severity: "error" | "warning" | "hint") =>
    checks.open.filter((check) => check.severity === severity).length;
  const leave = (then: () => void) => {
    onShow();
    // After the dialog has given the focus back.
    setTimeout(then);
  };
  return (
    <>
      {blocking.length > 0 && (
        <Alert tone="bad">
          <p className="mb-2 font-medium">{t("blocked", { count: blocking.length })}</p>
          <ul aria-label={t("blockedList")} className="grid gap-1">
            {blocking.map((check) => (
              <li
                key={`${check.ruleId}:${check.start}`}
                className="flex items-baseline justify-between gap-3"
              >
                <span>
                  {isEnglish ? check.message.en : check.message.zh}{" "}
                  <span lang="zh-CN">“{check.text}”</span>
                </span>
                <Way label={t("goThere")} onClick={() => leave(() => showCheck(host, check))} />
              </li>
            ))}
          </ul>
        </Alert>
      )}
      <ul aria-label={t("list")} className="grid gap-1 text-sm">
        <li className="flex justify-between gap-3">
          {t("unbound", { count: unbound })}
          {unbound > 0 && (
            <Way label={t("walk")} onClick={() => leave(() => goToNextNumber(host))} />
          )}
        </li>
        <li>{t("bare", { count: bare })}</li>
        <li className="flex justify-between gap-3">
          {t("open", { errors: count("error"), warnings: count("warning"), hints: count("hint") })}
          {checks.open.length > 0 && <Way label={t("see")} onClick={() => leave(onChecks)} />}
        </li>
      </ul>
    </>
  );
}

function Way({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <button
      type="button"
      className="shrink-0 underline underline-offset-4 hover:text-cinnabar"
      onClick={onClick}
    >
      {label}
    </button>
  );
}

/** Figures whose record names no source or no date. */
function useBareFigures(document: DocumentJson | null): number {
  const figures = useMemo(() => (document ? figuresIn(document) : []), [document]);
  const facts = useFigureFacts(
    figures.map(({ revisionId }) => revisionId),
    "preflight",
  );
  return figures.filter(({ revisionId }) => {
    const fact = facts.get(revisionId);
    return fact && (fact.sourceTitle === "" || fact.periodText === "");
  }).length;
}
