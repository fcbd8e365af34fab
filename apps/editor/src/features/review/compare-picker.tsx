"use client";

import type { ComparableText } from "@fangzhi/types";
import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";

/** Chooses what the revision is compared with; the choice stands in the address. */
export function ComparePicker({
  texts,
  chosen,
}: {
  texts: readonly ComparableText[];
  chosen: string | null;
}) {
  const t = useTranslations("review");
  const router = useRouter();
  const path = usePathname();
  const search = useSearchParams();
  if (texts.length === 0) return null;
  return (
    <label className="flex items-center gap-2 text-ink-2">
      {t("compareWith")}
      <select
        className="h-9 rounded-md border border-line-strong/60 bg-surface px-2 text-ink"
        value={chosen ?? ""}
        onChange={(event) => {
          const next = new URLSearchParams(search);
          next.set("with", event.target.value);
          router.replace(`${path}?${next}`, { scroll: false });
        }}
      >
        {texts.map((text) => (
          <option key={text.key} value={text.key}>
            {text.kind === "publication"
              ? t("publication", { number: text.number })
              : t("revision", { number: text.number })}
          </option>
        ))}
      </select>
    </label>
  );
}
