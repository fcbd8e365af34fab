"use client";

import { Plus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Sheet, SheetTrigger } from "#components/ui/sheet.tsx";
import { type MetricPlaces, NewMetricForm } from "./new-metric-form.tsx";

/** Names a metric from the list, and goes to its page. */
export function NewMetricSheet({
  places,
  regionCode,
  industrySlug,
  today,
}: {
  places: MetricPlaces;
  regionCode?: string | undefined;
  industrySlug?: string | undefined;
  today: string;
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
      {open && (
        <NewMetricForm
          keptAs="list"
          places={places}
          regionCode={regionCode}
          industrySlug={industrySlug}
          today={today}
          onCreated={({ metricId }) => router.push(`/metrics/${metricId}`)}
          onDiscard={() => setOpen(false)}
        />
      )}
    </Sheet>
  );
}
