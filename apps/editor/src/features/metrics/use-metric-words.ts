import type { MetricRow, MetricView, PhrasePreview } from "@fangzhi/types";
import { useLocale, useTranslations } from "next-intl";

/** How metrics are spoken of in the interface's language; for server and client components. */
export function useMetricWords() {
  const t = useTranslations("metrics");
  const locale = useLocale();
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 12 });
  const amount = (value: string | null): string =>
    value === null ? "" : number.format(value as Intl.StringNumericLiteral);

  /** What a phrase claims, in numbers: 大于 21,300. */
  function bounds({ low, high, lowOpen, highOpen }: PhrasePreview["bounds"]): string {
    if (low === null && high === null) return t("bounds.open");
    if (low !== null && high !== null) {
      if (low === high) return t("bounds.equal", { value: amount(low) });
      return t("bounds.between", { low: amount(low), high: amount(high) });
    }
    if (low !== null) return t(lowOpen ? "bounds.above" : "bounds.atLeast", { value: amount(low) });
    return t(highOpen ? "bounds.below" : "bounds.atMost", { value: amount(high) });
  }

  const isEnglish = locale === "en";
  return {
    bounds,
    metricName: (metric: Pick<MetricView, "name" | "nameEn">) =>
      (isEnglish && metric.nameEn) || metric.name,
    place: (
      metric: Pick<MetricRow, "regionName" | "regionNameEn" | "industryName" | "industryNameEn">,
    ) =>
      isEnglish
        ? `${metric.regionNameEn} · ${metric.industryNameEn}`
        : `${metric.regionName} · ${metric.industryName}`,
  };
}
