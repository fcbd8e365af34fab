"use client";

import type { BaseReason, ComparableText } from "@fangzhi/types";
import Link from "next/link";
import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";

export interface ComparePickerProps {
  texts: readonly ComparableText[];
  /** Keys of the two texts on the screen. */
  before: string | null;
  after: string;
  reason: BaseReason | null;
  usualBases: { mine: string | null; live: string | null };
  /** Where revisions older than these are listed; null when these are all. */
  older: string | null;
}

const selectLook = "h-9 rounded-md border border-line-strong/60 bg-surface px-2 text-ink";

/** Chooses which two texts are compared; the choice stands in the address. */
export function ComparePicker({
  texts,
  before,
  after,
  reason,
  usualBases,
  older,
}: ComparePickerProps) {
  const t = useTranslations("review");
  const set = useAddress();
  const revisions = texts.filter(({ kind }) => kind === "revision");
  const name = ({ kind, number, publishedAs }: ComparableText) =>
    kind === "publication"
      ? t("publication", { number })
      : publishedAs === null
        ? t("revision", { number })
        : t("publishedRevision", { number, version: publishedAs });
  const option = (text: ComparableText) => (
    <option key={text.key} value={text.key}>
      {name(text)}
    </option>
  );
  const bases = texts.filter(({ key }) => key !== after);
  return (
    <div className="flex flex-wrap items-center gap-2">
      <label className="flex items-center gap-2 text-ink-2">
        {t("compare")}
        <select
          className={selectLook}
          value={before ?? ""}
          disabled={bases.length === 0}
          onChange={(event) => set({ with: event.target.value })}
        >
          {before === null && <option value="">{t("nothing")}</option>}
          {bases.map(option)}
        </select>
      </label>
      <label className="flex items-center gap-2 text-ink-2">
        <span aria-hidden>↔</span>
        <span className="sr-only">{t("compareAfter")}</span>
        <select
          className={selectLook}
          value={after}
          onChange={(event) => set({ revision: event.target.value, with: null })}
        >
          {revisions.map(option)}
        </select>
      </label>
      {reason === "mine" && <span className="text-ink-2">{t("sinceMine")}</span>}
      {usualBases.live && before !== usualBases.live && (
        <Button size="small" onClick={() => set({ with: usualBases.live })}>
          {t("compareWithLive")}
        </Button>
      )}
      {usualBases.mine && before !== usualBases.mine && (
        <Button size="small" onClick={() => set({ with: usualBases.mine })}>
          {t("compareWithMine")}
        </Button>
      )}
      {older && (
        <Link className="underline underline-offset-4 hover:text-cinnabar" href={older}>
          {t("compareOlder")}
        </Link>
      )}
    </div>
  );
}

/** Changes parts of the address without leaving the page; null takes a part out. */
export function useAddress(): (parts: Record<string, string | null>) => void {
  const router = useRouter();
  const path = usePathname();
  const search = useSearchParams();
  return (parts) => {
    const next = new URLSearchParams(search);
    for (const [name, value] of Object.entries(parts)) {
      if (value === null) next.delete(name);
      else next.set(name, value);
    }
    router.replace(`${path}?${next}`, { scroll: false });
  };
}
