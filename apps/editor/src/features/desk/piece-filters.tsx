"use client";

import { stages } from "@fangzhi/types";
import { useTranslations } from "next-intl";
import { FilterSelect } from "#components/filter-select.tsx";
import { type FilterPlaces, PlaceFilters } from "#components/place-filters.tsx";
import { SearchField } from "#components/search-field.tsx";
import { useListFilter } from "#lib/use-list-filter.ts";

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
      <FilterSelect
        filter={filter}
        name="stage"
        label={t("stage")}
        all={t("anyStage")}
        className="w-36"
        options={stages.map((stage) => ({ value: stage, label: t(`stages.${stage}`) }))}
      />
    </search>
  );
}
