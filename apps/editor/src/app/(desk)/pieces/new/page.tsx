import { listPieceChoices } from "@fangzhi/database/queries/list-piece-choices";
import { isPermitted } from "@fangzhi/editorial";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireActor } from "#auth/current-actor.ts";
import { Page } from "#components/page.tsx";
import { Refused } from "#components/refused.tsx";
import { environment } from "#environment.ts";
import { CreatePieceForm } from "#features/desk/create-piece-form.tsx";
import { ImportLink } from "#features/desk/import-link.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("desk.create"))("title") };
}

export default async function NewPiecePage() {
  const { actor } = await requireActor();
  const t = await getTranslations("desk.create");
  const choices = await listPieceChoices(actor);
  if (!isPermitted(actor, "create-piece")) {
    return <Refused refusal={{ code: "not-permitted", details: { act: "create-piece" } }} />;
  }
  if (!choices.ok) return <Refused refusal={choices.refusal} />;
  const { regions, industries } = choices.value;
  return (
    <Page title={t("title")} acts={<ImportLink />}>
      <CreatePieceForm
        regions={regions}
        industries={industries}
        readerUrl={environment().READER_URL}
      />
    </Page>
  );
}
