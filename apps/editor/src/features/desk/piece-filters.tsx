"use client";

import { stages } from "@fangzhi/types";
import { useTranslations } from "next-intl";
import { type FilterPlaces, PlaceFilters } from "#components/place-filters.tsx";
import { SearchField } from "#components/search-field.tsx";
import { Select } from "#components/ui/select.tsx";
import { useListFilter } from "#lib/use-list-filter.ts";

const any = "any";

export function PieceFilters({ places }: { places: FilterPlaces }) {
  const t = useTranslations("desk.filters");
  const filter = useListFilter();
  return (
    <search className="flex flex-wrap items-center gap-3">
      <SearchField
        label={t("search")}
        placeholder={t("searchHint")}
        value={filter.valueOf("query")}
        onSearch={(query) => filter.choose("query", query)}
      />
      <PlaceFilters places={places} filter={filter} />
      <Select
        aria-label={t("stage")}
        className="w-36"
        value={filter.valueOf("stage") || any}
        onValueChange={(value) => filter.choose("stage", value === any ? "" : value)}
        options={[
          { value: any, label: t("anyStage") },
          ...stages.map((stage) => ({ value: stage, label: t(`stages.${stage}`) })),
        ]}
      />
    </search>
  );
}
