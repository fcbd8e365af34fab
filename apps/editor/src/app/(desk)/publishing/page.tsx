import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { requireActor } from "#auth/current-actor.ts";
import { PublishingDesk } from "#features/publishing/publishing-desk.tsx";
import { readPublishingDesk } from "#features/publishing/read-publishing-desk.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("publishing");
  return { title: t("title") };
}

export default async function PublishingPage() {
  const { actor } = await requireActor();
  const desk = await readPublishingDesk(actor);
  if (!desk) notFound();
  return <PublishingDesk desk={desk} />;
}
