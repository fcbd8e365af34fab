import type { AuditPage } from "@fangzhi/database/queries/list-events";
import type { AuditRow } from "@fangzhi/types";
import Link from "next/link";
import { getFormatter, getLocale, getTranslations } from "next-intl/server";
import { OlderLink } from "#components/older-link.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Table, TableCell, TableHead, TableRow } from "#components/ui/table.tsx";
import { AuditFilters } from "./audit-filters.tsx";

/** Every act of the newsroom, newest first. Nothing can be taken out of it. */
export async function AuditLog({ page }: { page: AuditPage }) {
  const t = await getTranslations("admin.record");
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
      <p className="max-w-[60ch] text-ink-2">{t("lead")}</p>
      <AuditFilters people={page.people} />
      {page.rows.length > 0 ? (
        <Table label={t("title")}>
          <thead>
            <tr>
              <TableHead>{t("columns.at")}</TableHead>
              <TableHead>{t("columns.actor")}</TableHead>
              <TableHead>{t("columns.act")}</TableHead>
              <TableHead>{t("columns.about")}</TableHead>
            </tr>
          </thead>
          <tbody>
            {page.rows.map((row) => (
              <AuditLine key={row.id} row={row} />
            ))}
          </tbody>
        </Table>
      ) : (
        <EmptyState title={t("empty.title")}>{t("empty.text")}</EmptyState>
      )}
      {page.next && <OlderLink before={page.next}>{t("older")}</OlderLink>}
    </div>
  );
}

async function AuditLine({ row }: { row: AuditRow }) {
  const t = await getTranslations("admin.record");
  const acts = await getTranslations("refusals.acts");
  const format = await getFormatter();
  return (
    <TableRow>
      <TableCell className="whitespace-nowrap text-ink-2 tabular-nums">
        <time dateTime={row.at}>
          {format.dateTime(new Date(row.at), { dateStyle: "medium", timeStyle: "medium" })}
        </time>
      </TableCell>
      <TableCell className="whitespace-nowrap">{row.actor?.name ?? t("system")}</TableCell>
      <TableCell className="whitespace-nowrap">{acts(row.act)}</TableCell>
      <TableCell className="min-w-48">
        <About about={row.about} />
      </TableCell>
    </TableRow>
  );
}

const paths = {
  piece: (id: string) => `/pieces/${id}/history`,
  metric: (id: string) => `/metrics/${id}`,
  person: (id: string) => `/settings/people#${id}`,
};

async function About({ about }: Pick<AuditRow, "about">) {
  if (!about) return null;
  const isEnglish = (await getLocale()) === "en";
  return (
    <Link className="underline-offset-4 hover:underline" href={paths[about.kind](about.id)}>
      {isEnglish ? about.nameEn : about.name}
    </Link>
  );
}
