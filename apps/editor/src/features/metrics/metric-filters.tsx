"use client";

import { useTranslations } from "next-intl";
import { startTransition, useOptimistic } from "react";
import { PlaceFilters } from "#components/place-filters.tsx";
import { SearchField } from "#components/search-field.tsx";
import { useListFilter } from "#lib/use-list-filter.ts";
import type { MetricPlaces } from "./new-metric-form.tsx";

export function MetricFilters({ places }: { places: MetricPlaces }) {
  const t = useTranslations("metrics.list");
  const filter = useListFilter();
  // The tick shows at once; the list follows when the server has answered.
  const [isWaitingOnly, tickWaiting] = useOptimistic(filter.valueOf("waiting") === "1");
  return (
    <search className="flex flex-wrap items-center gap-3">
      <SearchField
        label={t("search")}
        placeholder={t("searchHint")}
        value={filter.valueOf("query")}
        onSearch={(query) => filter.choose("query", query)}
      />
      <PlaceFilters places={places} filter={filter} />
      <label className="flex items-center gap-2">
        <input
          type="checkbox"
          className="size-4 accent-cinnabar"
          checked={isWaitingOnly}
          onChange={({ target: { checked } }) =>
            startTransition(() => {
              tickWaiting(checked);
              filter.choose("waiting", checked ? "1" : "");
            })
          }
        />
        {t("waitingOnly")}
      </label>
    </search>
  );
}
