import { listPieces } from "@fangzhi/database/queries/list-pieces";
import { getTranslations } from "next-intl/server";
import { requireActor } from "#auth/current-actor.ts";

export default async function DeskPage() {
  const { actor } = await requireActor();
  const t = await getTranslations("common.places");
  const pieces = await listPieces(actor, "mine");
  return (
    <div className="px-6 py-8">
      <h1 className="font-serif text-2xl">{t("mine")}</h1>
      {pieces.ok && pieces.value.length}
    </div>
  );
}
