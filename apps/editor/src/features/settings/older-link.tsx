"use client";

import Link from "next/link";
import { useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";

/** To the next page of the log, with the filters as they are. */
export function OlderLink({ before }: { before: string }) {
  const t = useTranslations("admin.record");
  const next = new URLSearchParams(useSearchParams());
  next.set("before", before);
  return (
    <div>
      <Button asChild>
        <Link href={`?${next}`}>{t("older")}</Link>
      </Button>
    </div>
  );
}
