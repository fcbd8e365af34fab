"use client";

import { Command } from "cmdk";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { Dialog, VisuallyHidden } from "radix-ui";
import { type ReactNode, useEffect, useState } from "react";
import { onOpenPalette } from "#features/frame/open-palette.ts";
import { type PlaceName, placePaths } from "#features/frame/places.tsx";
import { usePaletteActs } from "./use-palette-acts.ts";
import { usePaletteMatches } from "./use-palette-matches.ts";

/** ⌘K: go to a piece, a metric, a person or a place, or do something. */
export function Palette({
  places,
  canInvite,
  canCreate,
}: {
  places: readonly PlaceName[];
  canInvite: boolean;
  canCreate: boolean;
}) {
  const t = useTranslations("desk.palette");
  const [open, setOpen] = useState(false);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.isComposing || event.key.toLowerCase() !== "k") return;
      if (!(event.metaKey || event.ctrlKey) || event.shiftKey || event.altKey) return;
      event.preventDefault();
      setOpen((is) => !is);
    };
    const forget = onOpenPalette(() => setOpen(true));
    window.addEventListener("keydown", onKey);
    return () => {
      forget();
      window.removeEventListener("keydown", onKey);
    };
  }, []);

  return (
    <Dialog.Root open={open} onOpenChange={setOpen}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 animate-appear bg-overlay" />
        <Dialog.Content
          aria-describedby={undefined}
          className="fixed top-[12dvh] left-1/2 z-50 w-[min(600px,calc(100vw-24px))] -translate-x-1/2 animate-appear overflow-hidden rounded-md border bg-surface shadow-overlay"
        >
          <VisuallyHidden.Root>
            <Dialog.Title>{t("title")}</Dialog.Title>
          </VisuallyHidden.Root>
          <PaletteBody
            places={places}
            canInvite={canInvite}
            canCreate={canCreate}
            onDone={() => setOpen(false)}
          />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function PaletteBody({
  places,
  canInvite,
  canCreate,
  onDone,
}: {
  places: readonly PlaceName[];
  canInvite: boolean;
  canCreate: boolean;
  onDone: () => void;
}) {
  const t = useTranslations("desk.palette");
  const placeName = useTranslations("common.places");
  const untitled = useTranslations("desk")("untitled");
  const separator = useTranslations("common")("separator");
  const english = useLocale() === "en";
  const router = useRouter();
  const [query, setQuery] = useState("");
  const words = query.trim();
  const { found, searching } = usePaletteMatches(true, words);
  const acts = usePaletteActs({ canInvite, canCreate });

  const go = (path: string) => () => {
    onDone();
    router.push(path);
  };

  return (
    <Command label={t("title")} loop>
      <Command.Input
        autoFocus
        value={query}
        onValueChange={setQuery}
        placeholder={t("placeholder")}
        className="h-12 w-full border-b bg-transparent px-4 text-lg outline-none placeholder:text-base placeholder:text-ink-2"
      />
      <Command.List className="max-h-[min(420px,60dvh)] overflow-y-auto p-2">
        <Command.Empty className="px-3 py-6 text-ink-2">
          {searching ? t("searching") : t("empty", { query: words })}
        </Command.Empty>
        <Group name={t("groups.pieces")}>
          {found.pieces.map((piece) => (
            <Item
              key={piece.id}
              value={`piece ${piece.id}`}
              words={words}
              onSelect={go(`/pieces/${piece.id}`)}
              aside={english ? piece.subjectEn : piece.subject}
            >
              {piece.headline || untitled}
            </Item>
          ))}
        </Group>
        <Group name={t("groups.metrics")}>
          {found.metrics.map((metric) => (
            <Item
              key={metric.id}
              value={`metric ${metric.id}`}
              words={words}
              onSelect={go(`/metrics/${metric.id}`)}
              aside={metric.phrase}
            >
              {english ? metric.regionEn : metric.region}
              {separator}
              {(english && metric.nameEn) || metric.name}
            </Item>
          ))}
        </Group>
        <Group name={t("groups.people")}>
          {found.people.map((person) => (
            <Item
              key={person.id}
              value={`person ${person.id}`}
              words={words}
              onSelect={go(`/pieces?person=${person.id}`)}
              aside={person.nameLatin}
            >
              {person.name}
            </Item>
          ))}
        </Group>
        <Group name={t("groups.acts")}>
          {acts.map(({ label, run }) => (
            <Item
              key={label}
              value={`act ${label}`}
              onSelect={() => {
                onDone();
                run();
              }}
            >
              {label}
            </Item>
          ))}
        </Group>
        <Group name={t("groups.places")}>
          {places.map((place) => (
            <Item key={place} value={`place ${placeName(place)}`} onSelect={go(placePaths[place])}>
              {placeName(place)}
            </Item>
          ))}
        </Group>
      </Command.List>
      <p className="border-t px-4 py-2 text-ink-2 text-xs max-sm:hidden">{t("help")}</p>
    </Command>
  );
}

const Group = ({ name, children }: { name: string; children: ReactNode }) => (
  <Command.Group
    heading={name}
    className="[&_[cmdk-group-heading]]:px-3 [&_[cmdk-group-heading]]:py-1 [&_[cmdk-group-heading]]:text-ink-2 [&_[cmdk-group-heading]]:text-xs"
  >
    {children}
  </Command.Group>
);

/** `words`: what the server already matched, so that the palette's own filter lets it stand. */
const Item = ({
  value,
  words,
  onSelect,
  aside,
  children,
}: {
  value: string;
  words?: string;
  onSelect: () => void;
  aside?: ReactNode;
  children: ReactNode;
}) => (
  <Command.Item
    value={value}
    {...(words && { keywords: [words] })}
    onSelect={onSelect}
    className="flex cursor-pointer items-baseline gap-3 rounded-sm px-3 py-2 data-[selected=true]:bg-hover"
  >
    <span className="min-w-0 grow truncate">{children}</span>
    {aside && <span className="shrink-0 text-ink-2 text-sm tabular-nums">{aside}</span>}
  </Command.Item>
);
