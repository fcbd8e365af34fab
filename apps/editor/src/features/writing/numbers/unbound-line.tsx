"use client";

import { Ban } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "#components/ui/button.tsx";
import type { TextHost } from "../text/text-host.ts";
import type { PlacedNumber } from "./read-numbers.ts";
import { goToNumber } from "./walk-numbers.ts";

/** An unbound number in the list of figures: what it may be, and the way to decide it. */
export function UnboundLine({
  number,
  host,
  onShow,
  onSkip,
}: {
  number: PlacedNumber;
  host: TextHost;
  onShow: () => void;
  onSkip: (number: PlacedNumber) => void;
}) {
  const t = useTranslations("checks.numbers");
  const best = number.proposed.find(({ isSameValue }) => isSameValue)?.value;
  const isEditable = host.editors.get().get(number.place.fragment)?.isEditable === true;
  return (
    <div className="flex items-center">
      <button
        type="button"
        onClick={() => {
          onShow();
          // After a sheet over the text has given the focus back.
          setTimeout(() => goToNumber(host, number));
        }}
        className="grid min-w-0 grow gap-0.5 rounded-sm px-2 py-2.5 text-left hover:bg-hover"
      >
        <span className="flex items-baseline justify-between gap-3">
          <span className="font-serif text-lg tabular-nums" lang="zh-CN">
            {number.phrase}
          </span>
          <span className="shrink-0 text-ochre text-sm">{t(best ? "bindable" : "undecided")}</span>
        </span>
        <span className="text-ink-2 text-sm" lang="zh-CN">
          {best?.metricName ?? number.label}
        </span>
      </button>
      {isEditable && (
        <IconButton label={t("skipThis", { phrase: number.phrase })} onClick={() => onSkip(number)}>
          <Ban aria-hidden className="text-ink-2" />
        </IconButton>
      )}
    </div>
  );
}
