import { getPublishingDesk } from "@fangzhi/database/queries/get-publishing-desk";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { requireActor } from "#auth/current-actor.ts";
import { PublishingDesk } from "#features/publishing/publishing-desk.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("publishing");
  return { title: t("title") };
}

export default async function PublishingPage() {
  const { actor } = await requireActor();
  const desk = await getPublishingDesk(actor);
  if (!desk.ok) notFound();
  return <PublishingDesk desk={desk.value} />;
}
