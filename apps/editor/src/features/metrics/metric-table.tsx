import type { MetricRow } from "@fangzhi/types";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Badge } from "#components/ui/badge.tsx";
import { Table, TableCell, TableHead, TableRow } from "#components/ui/table.tsx";
import { useMetricWords } from "./use-metric-words.ts";

/** Metrics with what they show now; a list, because the eye compares down a column. */
export function MetricTable({ rows }: { rows: readonly MetricRow[] }) {
  const t = useTranslations("metrics");
  const words = useMetricWords();
  return (
    <Table label={t("list.title")}>
      <thead>
        <tr>
          <TableHead>{t("columns.metric")}</TableHead>
          <TableHead>{t("columns.value")}</TableHead>
          <TableHead className="max-sm:hidden">{t("columns.source")}</TableHead>
          <TableHead className="text-right">{t("columns.uses")}</TableHead>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <TableRow key={row.id}>
            <TableCell className="min-w-40">
              <Link
                href={`/metrics/${row.id}`}
                className="font-medium underline-offset-4 hover:underline"
              >
                {words.metricName(row)}
              </Link>
              <span className="block text-ink-2 text-sm">{words.place(row)}</span>
            </TableCell>
            <TableCell>
              {row.current ? (
                <>
                  <span className="whitespace-nowrap">{row.current.phrase}</span>
                  <span className="block text-ink-2 text-sm">{row.current.periodText}</span>
                </>
              ) : (
                <span className="text-ochre">{t("list.noValue")}</span>
              )}
              {row.proposedCount > 0 && (
                <Badge tone="decide">{t("list.waiting", { count: row.proposedCount })}</Badge>
              )}
            </TableCell>
            <TableCell className="max-w-64 text-ink-2 max-sm:hidden">
              {row.current?.sourceTitle}
            </TableCell>
            <TableCell className="text-right">
              {row.useCount > 0 ? t("list.uses", { count: row.useCount }) : "–"}
            </TableCell>
          </TableRow>
        ))}
      </tbody>
    </Table>
  );
}
