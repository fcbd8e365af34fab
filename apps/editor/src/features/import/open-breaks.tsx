"use client";

import { useTranslations } from "next-intl";
import { controlLook } from "#components/ui/input.tsx";
import type { PageDecisions } from "./use-page-decisions.ts";

/** Sentences that break off with nothing proposed: a person may say what goes on with them. */
export function OpenBreaks({ breaks, chooseJoin }: Pick<PageDecisions, "breaks" | "chooseJoin">) {
  const t = useTranslations("import.breaks");
  if (breaks.length === 0) return null;
  return (
    <details className="mt-4">
      <summary className="cursor-pointer text-ink-2">
        {t("title", { count: breaks.length })}
      </summary>
      <ul aria-label={t("list")} className="mt-3 grid gap-3 border-l pl-4">
        {breaks.map(({ left, fragments }) => (
          <li key={left.id} className="grid items-baseline gap-x-4 gap-y-1 sm:grid-cols-2">
            <p lang="zh-CN" className="font-serif leading-8">
              …{left.text.slice(-24)}
            </p>
            <select
              value=""
              aria-label={t("goesOn", { words: left.text.slice(-8) })}
              onChange={(event) => chooseJoin(left.id, event.target.value)}
              className={`${controlLook} h-9`}
            >
              <option value="">{t("choose")}</option>
              {fragments.map(({ id, text }) => (
                <option key={id} value={id}>
                  {text.slice(0, 20)}
                </option>
              ))}
            </select>
          </li>
        ))}
      </ul>
    </details>
  );
}
