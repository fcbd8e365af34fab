import { listProposals } from "@fangzhi/database/queries/list-proposals";
import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { requireActor } from "#auth/current-actor.ts";
import { Page } from "#components/page.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { ProposalCards } from "#features/metrics/proposal-cards.tsx";
import { classNames } from "#lib/class-names.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("metrics.updates"))("title") };
}

/** 数字更新: what newer values ask of the newsroom's sentences. */
export default async function UpdatesPage({ searchParams }: PageProps<"/updates">) {
  const { actor } = await requireActor();
  const t = await getTranslations("metrics.updates");
  const isAll = (await searchParams).view === "all";
  const found = await listProposals(actor, { mine: !isAll });
  if (!found.ok) notFound();
  const views = [
    { href: "/updates", label: t("mine"), here: !isAll },
    { href: "/updates?view=all", label: t("all"), here: isAll },
  ];
  return (
    <Page title={t("title")} lead={t("lead")}>
      <nav aria-label={t("views")} className="flex gap-4">
        {views.map(({ href, label, here }) => (
          <Link
            key={href}
            href={href}
            aria-current={here ? "page" : undefined}
            className={classNames("text-ink-2 hover:text-ink", here && "font-medium text-ink")}
          >
            {label}
          </Link>
        ))}
      </nav>
      {found.value.length > 0 ? (
        <>
          <p className="text-ink-2 text-sm max-sm:hidden">{t("keys")}</p>
          <ProposalCards proposals={found.value} withPiece isPage />
        </>
      ) : (
        <EmptyState title={t(isAll ? "emptyAllTitle" : "emptyMineTitle")}>
          {t("emptyText")}
        </EmptyState>
      )}
    </Page>
  );
}
