import { useTranslations } from "next-intl";
import { Badge } from "#components/ui/badge.tsx";
import { Table, TableCell, TableHead, TableRow } from "#components/ui/table.tsx";
import type { SeriesPoint } from "./series-of.ts";

/** The chart's numbers for everyone: one row a time, newest first. */
export function SeriesTable({
  series,
  currentId,
  label,
}: {
  series: readonly SeriesPoint[];
  currentId: string | null;
  label: string;
}) {
  const t = useTranslations("metrics");
  return (
    <Table label={label}>
      <thead>
        <tr>
          <TableHead>{t("columns.period")}</TableHead>
          <TableHead>{t("columns.value")}</TableHead>
          <TableHead>{t("columns.status")}</TableHead>
          <TableHead>{t("columns.source")}</TableHead>
        </tr>
      </thead>
      <tbody>
        {series.toReversed().map(({ revision, restates, isBreak }) => (
          <TableRow key={revision.id}>
            <TableCell className="whitespace-nowrap">{revision.period.text}</TableCell>
            <TableCell className="whitespace-nowrap">
              <span className="font-medium">{revision.phrase}</span>
              {revision.id === currentId && (
                <Badge tone="good" className="ml-2">
                  {t("states.current")}
                </Badge>
              )}
              {restates && (
                <span className="block text-ink-2 text-sm">
                  {t("restates", { phrase: restates })}
                </span>
              )}
              {isBreak && <span className="block text-ochre text-sm">{t("chart.break")}</span>}
            </TableCell>
            <TableCell className="whitespace-nowrap">
              {t(`statuses.${revision.status}.name`)}
            </TableCell>
            <TableCell className="min-w-40">{revision.source.title}</TableCell>
          </TableRow>
        ))}
      </tbody>
    </Table>
  );
}
