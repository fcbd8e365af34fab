"use client";

import { Search } from "lucide-react";
import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { Input } from "#components/ui/input.tsx";
import { Select } from "#components/ui/select.tsx";
import type { MetricPlaces } from "./new-metric-form.tsx";

const everywhere = "all";
const pauseMilliseconds = 250;

/** Filters of the metric list, kept in the address so that a list can be sent to a colleague. */
export function MetricFilters({ places }: { places: MetricPlaces }) {
  const t = useTranslations("metrics.list");
  const isEnglish = useLocale() === "en";
  const router = useRouter();
  const path = usePathname();
  const params = useSearchParams();
  const [typed, setTyped] = useState(params.get("query") ?? "");
  const composing = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  function choose(name: string, value: string) {
    const next = new URLSearchParams(params);
    if (value === "" || value === everywhere) next.delete(name);
    else next.set(name, value);
    router.replace(next.size > 0 ? `${path}?${next}` : path, { scroll: false });
  }

  function search(query: string) {
    clearTimeout(timer.current);
    if (composing.current) return;
    timer.current = setTimeout(() => choose("query", query.trim()), pauseMilliseconds);
  }

  return (
    <search className="flex flex-wrap items-center gap-3">
      <div className="relative min-w-56 grow sm:max-w-80">
        <Search
          aria-hidden
          className="pointer-events-none absolute top-2.5 left-3 size-4 text-ink-2"
        />
        <Input
          type="search"
          aria-label={t("search")}
          placeholder={t("searchHint")}
          className="pl-9"
          maxLength={80}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            search(event.target.value);
          }}
          onCompositionStart={() => {
            composing.current = true;
          }}
          onCompositionEnd={(event) => {
            composing.current = false;
            search(event.currentTarget.value);
          }}
        />
      </div>
      <Select
        aria-label={t("region")}
        className="w-36"
        value={params.get("region") ?? everywhere}
        onValueChange={(value) => choose("region", value)}
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
        value={params.get("industry") ?? everywhere}
        onValueChange={(value) => choose("industry", value)}
        options={[
          { value: everywhere, label: t("allIndustries") },
          ...places.industries.map(({ slug, name, nameEn }) => ({
            value: slug,
            label: isEnglish ? nameEn : name,
          })),
        ]}
      />
      <label className="flex items-center gap-2">
        <input
          type="checkbox"
          className="size-4 accent-cinnabar"
          checked={params.get("waiting") === "1"}
          onChange={(event) => choose("waiting", event.target.checked ? "1" : "")}
        />
        {t("waitingOnly")}
      </label>
    </search>
  );
}
