"use client";

import { Plus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Sheet, SheetContent, SheetTrigger } from "#components/ui/sheet.tsx";
import { type MetricPlaces, NewMetricForm } from "./new-metric-form.tsx";

/** Names a metric from the list, and goes to its page. */
export function NewMetricSheet({
  places,
  regionCode,
  industrySlug,
  thisYear,
}: {
  places: MetricPlaces;
  regionCode?: string | undefined;
  industrySlug?: string | undefined;
  thisYear: number;
}) {
  const t = useTranslations("metrics.create");
  const router = useRouter();
  const [open, setOpen] = useState(false);
  return (
    <Sheet open={open} onOpenChange={setOpen}>
      <SheetTrigger asChild>
        <Button look="primary">
          <Plus aria-hidden />
          {t("open")}
        </Button>
      </SheetTrigger>
      <SheetContent title={t("title")} description={t("description")}>
        {open && (
          <NewMetricForm
            places={places}
            regionCode={regionCode}
            industrySlug={industrySlug}
            thisYear={thisYear}
            onCreated={({ metricId }) => router.push(`/metrics/${metricId}`)}
          />
        )}
      </SheetContent>
    </Sheet>
  );
}
