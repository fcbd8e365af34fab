import { listColleagues } from "@fangzhi/database/queries/list-colleagues";
import { listPieces } from "@fangzhi/database/queries/list-pieces";
import { listPieceChoices } from "@fangzhi/database/queries/list-piece-choices";
import { type Actor, PieceFilter } from "@fangzhi/types";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireActor } from "#auth/current-actor.ts";
import { Page } from "#components/page.tsx";
import { Refused } from "#components/refused.tsx";
import { TabLinks } from "#components/tab-links.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { NewPieceButton } from "#features/desk/new-piece-button.tsx";
import { PieceFilters } from "#features/desk/piece-filters.tsx";
import { PieceList } from "#features/desk/piece-list.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("desk.title"))("all") };
}

export default async function PiecesPage({ searchParams }: PageProps<"/pieces">) {
  const { actor } = await requireActor();
  const asked = await searchParams;
  if (typeof asked.person === "string") return <PiecesOf actor={actor} personId={asked.person} />;
  const view = asked.view === "published" ? "published" : "all";
  const t = await getTranslations("desk");
  const filter = readFilter(asked);
  const [pieces, choices] = await Promise.all([
    listPieces(actor, { view, ...filter }),
    listPieceChoices(actor),
  ]);
  if (!pieces.ok) return <Refused refusal={pieces.refusal} />;
  if (!choices.ok) return <Refused refusal={choices.refusal} />;
  const isNarrowed = Object.keys(filter).length > 0;
  return (
    <Page title={t("title.all")} acts={<NewPieceButton />}>
      <TabLinks
        label={t("filters.label")}
        links={[
          { href: "/pieces", label: t("filters.all"), here: view === "all" },
          {
            href: "/pieces?view=published",
            label: t("filters.published"),
            here: view === "published",
          },
        ]}
      />
      <PieceFilters key={view} places={choices.value} />
      {pieces.value.length > 0 ? (
        <PieceList pieces={pieces.value} to="write" />
      ) : isNarrowed ? (
        <EmptyState title={t("empty.filtered.title")}>{t("empty.filtered.text")}</EmptyState>
      ) : (
        <EmptyState title={t(`empty.${view}.title`)}>{t(`empty.${view}.text`)}</EmptyState>
      )}
    </Page>
  );
}

/** What the address asks for; a filter that means nothing is left out. */
function readFilter(asked: Record<string, string | string[] | undefined>): PieceFilter {
  const { query, region, industry, stage } = asked;
  const filters = { query, regionCode: region, industrySlug: industry, stage };
  return Object.fromEntries(
    Object.entries(filters).filter(
      ([name, value]) => value && PieceFilter.safeParse({ [name]: value }).success,
    ),
  );
}

/** Where the palette leads for a colleague: the pieces they own. */
async function PiecesOf({ actor, personId }: { actor: Actor; personId: string }) {
  const t = await getTranslations("desk");
  const [pieces, colleagues] = await Promise.all([
    listPieces(actor, { view: "all" }),
    listColleagues(actor),
  ]);
  if (!pieces.ok) return <Refused refusal={pieces.refusal} />;
  if (!colleagues.ok) return <Refused refusal={colleagues.refusal} />;
  const person = colleagues.value.find(({ id }) => id === personId);
  if (!person) return <Refused refusal={{ code: "not-found" }} />;
  const { name } = person;
  const owned = pieces.value.filter((piece) => piece.owner.id === personId);
  return (
    <Page title={t("person", { name })}>
      {owned.length > 0 ? (
        <PieceList pieces={owned} to="write" />
      ) : (
        <EmptyState title={t("empty.person.title", { name })}>{t("empty.person.text")}</EmptyState>
      )}
    </Page>
  );
}
