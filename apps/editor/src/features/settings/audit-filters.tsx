"use client";

import { acts } from "@fangzhi/types";
import { useTranslations } from "next-intl";
import { FilterSelect } from "#components/filter-select.tsx";
import { useListFilter } from "#lib/use-list-filter.ts";

export function AuditFilters({ people }: { people: readonly { id: string; name: string }[] }) {
  const t = useTranslations("admin.record.filters");
  const names = useTranslations("refusals.acts");
  const filter = useListFilter(["before"]);
  return (
    <search className="flex flex-wrap gap-3">
      <FilterSelect
        filter={filter}
        name="person"
        label={t("person")}
        all={t("everybody")}
        className="w-40"
        options={people.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <FilterSelect
        filter={filter}
        name="act"
        label={t("act")}
        all={t("everything")}
        className="w-44"
        options={acts.map((act) => ({ value: act, label: names(act) }))}
      />
    </search>
  );
}
