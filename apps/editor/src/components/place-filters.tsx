"use client";

import type { PieceChoices } from "@fangzhi/types";
import { useLocale, useTranslations } from "next-intl";
import type { ListFilter } from "#lib/use-list-filter.ts";
import { FilterSelect } from "./filter-select.tsx";

export interface FilterPlaces {
  regions: readonly PieceChoices["regions"][number][];
  industries: readonly PieceChoices["industries"][number][];
}

/** The two selects that narrow a list to a region and an industry. */
export function PlaceFilters({ places, filter }: { places: FilterPlaces; filter: ListFilter }) {
  const t = useTranslations("common.filters");
  const isEnglish = useLocale() === "en";
  return (
    <>
      <FilterSelect
        filter={filter}
        name="region"
        label={t("region")}
        all={t("allRegions")}
        className="w-36"
        options={places.regions.map(({ code, shortName, nameEn }) => ({
          value: code,
          label: isEnglish ? nameEn : shortName,
        }))}
      />
      <FilterSelect
        filter={filter}
        name="industry"
        label={t("industry")}
        all={t("allIndustries")}
        className="w-44"
        options={places.industries.map(({ slug, name, nameEn }) => ({
          value: slug,
          label: isEnglish ? nameEn : name,
        }))}
      />
    </>
  );
}
