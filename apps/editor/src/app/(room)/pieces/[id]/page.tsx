import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { cache } from "react";
import { z } from "zod";
import { requireActor } from "#auth/current-actor.ts";
import { readRoom } from "#features/writing/read-room.ts";
import { WritingRoom } from "#features/writing/writing-room.tsx";

const read = cache(async (id: string) => {
  const { actor } = await requireActor();
  return z.uuid().safeParse(id).success ? readRoom(actor, id) : null;
});

export async function generateMetadata({ params }: PageProps<"/pieces/[id]">): Promise<Metadata> {
  const t = await getTranslations("writing");
  const room = await read((await params).id);
  return { title: room?.piece.headline || t("title") };
}

export default async function PiecePage({ params }: PageProps<"/pieces/[id]">) {
  const room = await read((await params).id);
  if (!room) notFound();
  // The editors' own words are set once: another language is another room.
  return <WritingRoom key={await getLocale()} {...room} />;
}
