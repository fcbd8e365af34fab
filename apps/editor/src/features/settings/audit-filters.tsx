"use client";

import { acts } from "@fangzhi/types";
import { useTranslations } from "next-intl";
import { Select } from "#components/ui/select.tsx";
import { useListFilter } from "#lib/use-list-filter.ts";

const all = "all";

export function AuditFilters({ people }: { people: readonly { id: string; name: string }[] }) {
  const t = useTranslations("admin.record.filters");
  const names = useTranslations("refusals.acts");
  const filter = useListFilter(["before"]);
  const choose = (name: string) => (value: string) =>
    filter.choose(name, value === all ? "" : value);
  return (
    <search className="flex flex-wrap gap-3">
      <Select
        aria-label={t("person")}
        className="w-40"
        value={filter.valueOf("person") || all}
        onValueChange={choose("person")}
        options={[
          { value: all, label: t("everybody") },
          ...people.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <Select
        aria-label={t("act")}
        className="w-44"
        value={filter.valueOf("act") || all}
        onValueChange={choose("act")}
        options={[
          { value: all, label: t("everything") },
          ...acts.map((act) => ({ value: act, label: names(act) })),
        ]}
      />
    </search>
  );
}
