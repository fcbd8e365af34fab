import type { RoundView } from "@fangzhi/types";
import { Check, ChevronRight, CircleDot, Undo2 } from "lucide-react";
import { getLocale, getTranslations } from "next-intl/server";
import { classNames } from "#lib/class-names.ts";

/** 初审 ▸ 复审 ▸ 终审: who did what, what waits, and for whom. */
export async function ReviewSteps({ round }: { round: RoundView }) {
  const t = await getTranslations("review");
  const locale = await getLocale();
  return (
    <ol aria-label={t("steps")} className="flex flex-wrap items-center gap-x-1 gap-y-2">
      {round.steps.map((step, index) => {
        const decision = round.decisions.find(({ position }) => position === step.position);
        const now = round.status === "open" && round.currentStep === step.position;
        const name = decision?.person.name ?? "";
        return (
          <li
            key={step.position}
            aria-current={now ? "step" : undefined}
            className="flex items-center gap-1"
          >
            {index > 0 && <ChevronRight aria-hidden className="size-4 text-ink-2" />}
            <span
              className={classNames(
                "flex items-center gap-1.5 rounded-md border px-2 py-0.5",
                now && "border-cinnabar/50 bg-cinnabar-wash",
              )}
            >
              {decision?.outcome === "approve" && (
                <Check aria-hidden className="size-4 text-jade" />
              )}
              {decision?.outcome === "request-changes" && (
                <Undo2 aria-hidden className="size-4 text-rose" />
              )}
              {now && <CircleDot aria-hidden className="size-4 text-cinnabar" />}
              <span className="font-medium">{locale === "en" ? step.nameEn : step.name}</span>
              <span className="text-ink-2 text-sm">
                {decision?.outcome === "approve" && t("stepOf.done", { name })}
                {decision?.outcome === "request-changes" && t("stepOf.returned", { name })}
                {!decision && (now ? t("stepOf.now") : t("stepOf.waiting"))}
                {!decision && step.reviewerNames.length > 0 && (
                  <> · {step.reviewerNames.join("、")}</>
                )}
              </span>
            </span>
          </li>
        );
      })}
    </ol>
  );
}
