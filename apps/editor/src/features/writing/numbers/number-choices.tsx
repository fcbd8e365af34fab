"use client";

import type { BindableValue } from "@fangzhi/types";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { useKeys } from "#features/metrics/use-keys.ts";
import type { NewValue } from "./number-forms.tsx";
import type { PlacedNumber } from "./read-numbers.ts";

/** What a number may be, best first. A value that is written otherwise is asked about once more. */
export function NumberChoices({
  number,
  onBind,
  onNew,
  onSkip,
  onNext,
}: {
  number: PlacedNumber;
  onBind: (value: BindableValue) => void;
  onNew: (value: NewValue) => void;
  /** It is no metric's: a part of speech, a rank, a number of articles. */
  onSkip: () => void;
  onNext: () => void;
}) {
  const t = useTranslations("checks.numbers");
  const [asked, setAsked] = useState<BindableValue | null>(null);
  const same = number.proposed.filter(({ isSameValue }) => isSameValue).map(({ value }) => value);
  const related = asked ?? number.proposed[0]?.value ?? null;

  const choose = (value: BindableValue) =>
    value.phrase === number.phrase ? onBind(value) : setAsked(value);
  const keys = useKeys((key, event) => {
    const act = {
      n: () => onNew({ kind: "metric" }),
      v: () => related && onNew({ kind: "value", of: related }),
      x: onSkip,
      j: onNext,
    }[key];
    if (!act) return;
    event.preventDefault();
    act();
  });
  return (
    <div ref={keys} className="grid gap-3">
      <p lang="zh-CN" className="flex flex-wrap items-baseline gap-x-3">
        <span className="font-serif text-lg tabular-nums">{number.phrase}</span>
        <span className="text-ink-2">{number.label}</span>
      </p>
      {asked ? (
        <Differing number={number} value={asked} onBind={onBind} />
      ) : (
        same.length > 0 && (
          <ul className="grid gap-2">
            {same.map((value, index) => (
              <li key={value.revisionId}>
                <Button
                  look={index === 0 ? "primary" : "secondary"}
                  autoFocus={index === 0}
                  className="h-auto w-full justify-start py-2 text-left"
                  onClick={() => choose(value)}
                >
                  <span className="grid">
                    <span>{t("bindTo", { name: value.metricName, phrase: value.phrase })}</span>
                    <span className="text-sm opacity-80">
                      {value.periodText} · {value.sourceTitle}
                    </span>
                  </span>
                </Button>
              </li>
            ))}
          </ul>
        )
      )}
      {!asked && same.length === 0 && <p className="text-ink-2">{t("noMatch")}</p>}
      <p className="flex flex-wrap gap-2">
        {related && (
          <Button
            size="small"
            autoFocus={!asked && same.length === 0}
            onClick={() => onNew({ kind: "value", of: related })}
          >
            {t("newValue", { name: related.metricName })} <kbd>V</kbd>
          </Button>
        )}
        <Button
          size="small"
          autoFocus={!related && same.length === 0}
          onClick={() => onNew({ kind: "metric" })}
        >
          {t("newMetric")} <kbd>N</kbd>
        </Button>
        <Button size="small" onClick={onSkip}>
          {t("skip")} <kbd>X</kbd>
        </Button>
        <Button size="small" onClick={onNext}>
          {t("next")} <kbd>J</kbd>
        </Button>
      </p>
    </div>
  );
}

function Differing({
  number,
  value,
  onBind,
}: {
  number: PlacedNumber;
  value: BindableValue;
  onBind: (value: BindableValue) => void;
}) {
  const t = useTranslations("checks.numbers");
  return (
    <div className="grid gap-2">
      <p>{t("differs", { written: number.phrase, recorded: value.phrase })}</p>
      <Button look="primary" autoFocus onClick={() => onBind(value)}>
        {t("replace", { recorded: value.phrase })}
      </Button>
    </div>
  );
}
