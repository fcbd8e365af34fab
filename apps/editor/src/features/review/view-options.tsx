"use client";

import { type DiffLane, diffLanes } from "@fangzhi/document/diff";
import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { useAddress } from "./compare-picker.tsx";
import { layouts, type ReviewOptions } from "./review-options.ts";

/** Which changes are shown, how many there are of each kind, and in line or side by side. */
export function ViewOptions({
  options,
  counts,
}: {
  options: ReviewOptions;
  counts: Record<DiffLane, number>;
}) {
  const t = useTranslations("review.options");
  const set = useAddress();
  const { lanes, layout } = options;
  const toggle = (lane: DiffLane) => {
    const next = diffLanes.filter((name) => (name === lane) !== lanes.includes(name));
    set({ lanes: next.length === diffLanes.length ? null : next.join(",") });
  };
  return (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
      <fieldset className="flex flex-wrap items-center gap-2">
        <legend className="sr-only">{t("lanes")}</legend>
        {diffLanes.map((lane) => {
          const isOn = lanes.includes(lane);
          const isLast = isOn && lanes.length === 1;
          return (
            <Button
              key={lane}
              size="small"
              aria-pressed={isOn}
              className={isOn ? "border-cinnabar/50 bg-cinnabar-wash" : "text-ink-2"}
              disabledReason={isLast ? t("lastLane") : undefined}
              onClick={() => toggle(lane)}
            >
              {t(`lane.${lane}`)} {counts[lane]}
            </Button>
          );
        })}
      </fieldset>
      <fieldset className="flex flex-wrap items-center gap-2">
        <legend className="sr-only">{t("layout")}</legend>
        {layouts.map((name) => (
          <Button
            key={name}
            size="small"
            aria-pressed={layout === name}
            className={layout === name ? "border-cinnabar/50 bg-cinnabar-wash" : "text-ink-2"}
            onClick={() => set({ layout: name === "inline" ? null : name })}
          >
            {t(`layouts.${name}`)}
          </Button>
        ))}
      </fieldset>
    </div>
  );
}
