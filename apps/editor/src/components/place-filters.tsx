"use client";

import type { PieceChoices } from "@fangzhi/types";
import { useLocale, useTranslations } from "next-intl";
import { Select } from "#components/ui/select.tsx";
import type { ListFilter } from "#lib/use-list-filter.ts";

const everywhere = "all";

export interface FilterPlaces {
  regions: readonly PieceChoices["regions"][number][];
  industries: readonly PieceChoices["industries"][number][];
}

/** The two selects that narrow a list to a region and an industry. */
export function PlaceFilters({ places, filter }: { places: FilterPlaces; filter: ListFilter }) {
  const t = useTranslations("common.filters");
  const isEnglish = useLocale() === "en";
  const choose = (name: string) => (value: string) =>
    filter.choose(name, value === everywhere ? "" : value);
  return (
    <>
      <Select
        aria-label={t("region")}
        className="w-36"
        value={filter.valueOf("region") || everywhere}
        onValueChange={choose("region")}
        options={[
          { value: everywhere, label: t("allRegions") },
          ...places.regions.map(({ code, shortName, nameEn }) => ({
            value: code,
            label: isEnglish ? nameEn : shortName,
          })),
        ]}
      />
      <Select
        aria-label={t("industry")}
        className="w-44"
        value={filter.valueOf("industry") || everywhere}
        onValueChange={choose("industry")}
        options={[
          { value: everywhere, label: t("allIndustries") },
          ...places.industries.map(({ slug, name, nameEn }) => ({
            value: slug,
            label: isEnglish ? nameEn : name,
          })),
        ]}
      />
    </>
  );
}
