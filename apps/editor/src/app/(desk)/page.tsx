import { countWaiting, listPieces } from "@fangzhi/database/queries/list-pieces";
import { isPermitted } from "@fangzhi/editorial";
import type { Actor } from "@fangzhi/types";
import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { requireActor } from "#auth/current-actor.ts";
import { Page } from "#components/page.tsx";
import { Refused } from "#components/refused.tsx";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { ImportLink } from "#features/desk/import-link.tsx";
import { NewPieceButton } from "#features/desk/new-piece-button.tsx";
import { PieceList } from "#features/desk/piece-list.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("desk.title"))("mine") };
}

export default async function MinePage() {
  const { actor } = await requireActor();
  // An administrator without another role sees no pieces; their desk is the people.
  if (!isPermitted(actor, "read")) redirect("/settings/people");
  const t = await getTranslations("desk");
  const pieces = await listPieces(actor, { view: "mine" });
  if (!pieces.ok) return <Refused refusal={pieces.refusal} />;
  return (
    <Page title={t("title.mine")} acts={<NewPieceButton />}>
      {pieces.value.length > 0 ? (
        <PieceList pieces={pieces.value} to="write" />
      ) : (
        <NothingMine actor={actor} />
      )}
    </Page>
  );
}

/** A reviewer who writes nothing is sent on to what waits for them. */
async function NothingMine({ actor }: { actor: Actor }) {
  const t = await getTranslations("desk.empty");
  const count = await countWaiting(actor);
  if (count === 0) {
    return (
      <EmptyState title={t("mine.title")} act={<ImportLink />}>
        {t("mine.text")}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={t("mineReviewer.title")}
      act={
        <Button asChild look="primary">
          <Link href="/to-review">{t("mineReviewer.act")}</Link>
        </Button>
      }
    >
      {t("mineReviewer.text", { count })}
    </EmptyState>
  );
}
