"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { type PlaceName, placePaths } from "#features/frame/places.tsx";
import { usePaletteActs } from "./use-palette-acts.ts";
import { usePaletteMatches } from "./use-palette-matches.ts";

export interface PaletteLine {
  id: string;
  label: string;
  /** What tells it from others, at the end of the line. */
  aside?: string | null;
  run: () => void;
}

export interface PaletteScope {
  places: readonly PlaceName[];
  canInvite: boolean;
  canCreate: boolean;
}

/** Everything the words name, by kind; kinds with nothing are left out. */
export function usePaletteGroups(words: string, { places, canInvite, canCreate }: PaletteScope) {
  const t = useTranslations();
  const english = useLocale() === "en";
  const router = useRouter();
  const { found, searching } = usePaletteMatches(words);
  const isNamed = (name: string) => name.toLowerCase().includes(words.toLowerCase());
  const to = (path: string) => () => router.push(path);

  const lines = {
    pieces: found.pieces.map(
      (piece): PaletteLine => ({
        id: piece.id,
        label: piece.headline || t("desk.untitled"),
        aside: english ? piece.subjectEn : piece.subject,
        run: to(`/pieces/${piece.id}`),
      }),
    ),
    metrics: found.metrics.map(
      (metric): PaletteLine => ({
        id: metric.id,
        label: [
          english ? metric.regionEn : metric.region,
          (english && metric.nameEn) || metric.name,
        ].join(t("common.separator")),
        aside: metric.phrase,
        run: to(`/metrics/${metric.id}`),
      }),
    ),
    people: found.people.map(
      (person): PaletteLine => ({
        id: person.id,
        label: person.name,
        aside: person.nameLatin,
        run: to(`/pieces?person=${person.id}`),
      }),
    ),
    acts: usePaletteActs({ canInvite, canCreate })
      .filter(({ label }) => isNamed(label))
      .map((act): PaletteLine => ({ ...act, id: act.label })),
    places: places
      .map(
        (place): PaletteLine => ({
          id: place,
          label: t(`common.places.${place}`),
          run: to(placePaths[place]),
        }),
      )
      .filter(({ label }) => isNamed(label)),
  };
  const kinds = ["pieces", "metrics", "people", "acts", "places"] as const;
  const groups = kinds
    .map((kind) => ({ kind, lines: lines[kind] }))
    .filter((group) => group.lines.length > 0);
  return { groups, searching };
}
