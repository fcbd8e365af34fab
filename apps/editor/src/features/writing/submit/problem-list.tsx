"use client";

import { useTranslations } from "next-intl";
import { showPath } from "../text/show-in-text.ts";
import type { TextHost } from "../text/text-host.ts";
import type { PlacedProblem } from "./problems.ts";

/** Each problem as a sentence; one that stands somewhere leads there. */
export function ProblemList({
  problems,
  host,
  onShow,
}: {
  problems: readonly PlacedProblem[];
  host: TextHost;
  onShow: () => void;
}) {
  const t = useTranslations("writing.submit");
  const sentence = useTranslations("writing.problems");
  return (
    <ul className="grid gap-1">
      {problems.map(({ code, subject, place }, index) => {
        const key = code as Parameters<typeof sentence>[0];
        const words = sentence.has(key) ? sentence(key, { subject }) : code;
        return (
          <li key={`${index}-${code}`} className="flex items-baseline justify-between gap-3">
            <span>{words}</span>
            {place && (
              <button
                type="button"
                className="shrink-0 underline underline-offset-4 hover:text-cinnabar"
                onClick={() => {
                  onShow();
                  // After the dialog has given the focus back.
                  setTimeout(() => showPath(host, place.fragment, place.path));
                }}
              >
                {t("goThere")}
                <span className="sr-only">{words}</span>
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
