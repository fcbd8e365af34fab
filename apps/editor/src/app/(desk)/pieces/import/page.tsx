import { listPieceChoices } from "@fangzhi/database/queries/list-piece-choices";
import { isPermitted } from "@fangzhi/editorial";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireActor } from "#auth/current-actor.ts";
import { Page } from "#components/page.tsx";
import { Refused } from "#components/refused.tsx";
import { environment } from "#environment.ts";
import { ImportScreen } from "#features/import/import-screen.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("import"))("title") };
}

export default async function ImportPage() {
  const { actor } = await requireActor();
  const t = await getTranslations("import");
  if (!isPermitted(actor, "import-piece")) {
    return <Refused refusal={{ code: "not-permitted", details: { act: "import-piece" } }} />;
  }
  const choices = await listPieceChoices(actor);
  if (!choices.ok) return <Refused refusal={choices.refusal} />;
  const { regions, industries } = choices.value;
  return (
    <Page title={t("title")}>
      <ImportScreen
        regions={regions}
        industries={industries}
        readerUrl={environment().READER_URL}
      />
    </Page>
  );
}
