"use client";

import { Command } from "cmdk";
import { useTranslations } from "next-intl";
import { Dialog, VisuallyHidden } from "radix-ui";
import { useEffect, useState } from "react";
import { onOpenPalette } from "#features/frame/open-palette.ts";
import { type PaletteScope, usePaletteGroups } from "./use-palette-groups.ts";

/** ⌘K: go to a piece, a metric, a person or a place, or do something. */
export function Palette(scope: PaletteScope) {
  const t = useTranslations("desk.palette");
  const [open, setOpen] = useState(false);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.isComposing || event.defaultPrevented || event.key.toLowerCase() !== "k") return;
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
          <PaletteBody scope={scope} onDone={() => setOpen(false)} />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function PaletteBody({ scope, onDone }: { scope: PaletteScope; onDone: () => void }) {
  const t = useTranslations("desk.palette");
  const [query, setQuery] = useState("");
  const words = query.trim();
  const { groups, searching } = usePaletteGroups(words, scope);
  const [chosen, setChosen] = useState("");
  const values = groups.flatMap(({ kind, lines }) => lines.map(({ id }) => `${kind} ${id}`));

  return (
    // The server has matched: cmdk would judge its answers by older words, and keep choosing a line
    // that an answer has taken away.
    <Command
      label={t("title")}
      loop
      shouldFilter={false}
      value={values.includes(chosen) ? chosen : (values[0] ?? "")}
      onValueChange={setChosen}
    >
      <Command.Input
        autoFocus
        value={query}
        onValueChange={(typed) => {
          setQuery(typed);
          setChosen("");
        }}
        maxLength={100}
        placeholder={t("placeholder")}
        className="h-12 w-full border-b bg-transparent px-4 text-lg outline-none placeholder:text-base placeholder:text-ink-2"
      />
      <Command.List className="max-h-[min(420px,60dvh)] overflow-y-auto p-2">
        {groups.length === 0 && (
          <p role="status" className="px-3 py-6 text-ink-2">
            {searching ? t("searching") : t("empty", { query: words })}
          </p>
        )}
        {groups.map(({ kind, lines }) => (
          <Command.Group
            key={kind}
            heading={t(`groups.${kind}`)}
            className="[&_[cmdk-group-heading]]:px-3 [&_[cmdk-group-heading]]:py-1 [&_[cmdk-group-heading]]:text-ink-2 [&_[cmdk-group-heading]]:text-xs"
          >
            {lines.map(({ id, label, aside, run }) => (
              <Command.Item
                key={id}
                value={`${kind} ${id}`}
                onSelect={() => {
                  onDone();
                  run();
                }}
                className="flex cursor-pointer items-baseline gap-3 rounded-sm px-3 py-2 data-[selected=true]:bg-hover"
              >
                <span className="min-w-0 grow truncate">{label}</span>
                {aside && <span className="shrink-0 text-ink-2 text-sm tabular-nums">{aside}</span>}
              </Command.Item>
            ))}
          </Command.Group>
        ))}
      </Command.List>
      <p className="border-t px-4 py-2 text-ink-2 text-xs max-sm:hidden">{t("help")}</p>
    </Command>
  );
}
