"use client";

import { Menu, Search } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { IconButton } from "#components/ui/button.tsx";
import { Sheet, SheetContent, SheetTrigger } from "#components/ui/sheet.tsx";
import { AccountMenu } from "./account-menu.tsx";
import { useShortcut } from "#lib/use-shortcut.ts";
import { openPalette } from "./open-palette.ts";
import { type Place, Places } from "./places.tsx";

/** The column of places beside the page; on a narrow screen it folds into a sheet. */
export function AppFrame({
  name,
  places,
  children,
}: {
  name: string;
  places: readonly Place[];
  children: ReactNode;
}) {
  const t = useTranslations("common");
  return (
    <div className="min-h-dvh md:grid md:grid-cols-[200px_minmax(0,1fr)]">
      <a
        href="#page"
        className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-60 focus:rounded-md focus:bg-surface focus:p-2"
      >
        {t("frame.skip")}
      </a>
      <header className="sticky top-0 flex h-dvh flex-col gap-4 border-r px-3 py-4 max-md:hidden">
        <Brand />
        <PaletteButton />
        <div className="grow overflow-y-auto">
          <Places places={places} />
        </div>
        <AccountMenu name={name} />
      </header>
      <header className="sticky top-0 z-30 flex h-12 items-center gap-2 border-b bg-paper px-2 md:hidden">
        <FoldedPlaces places={places} />
        <Brand />
        <span className="grow" />
        <IconButton label={t("frame.search")} onClick={openPalette}>
          <Search aria-hidden />
        </IconButton>
        <AccountMenu name={name} compact />
      </header>
      <main id="page" tabIndex={-1} className="min-w-0 outline-none">
        {children}
      </main>
    </div>
  );
}

function Brand() {
  const t = useTranslations("common.brand");
  return (
    <Link href="/" className="px-2.5 font-serif text-lg tracking-widest">
      {t("name")}
    </Link>
  );
}

function PaletteButton() {
  const draw = useShortcut();
  const t = useTranslations("common.frame");
  return (
    <button
      type="button"
      onClick={openPalette}
      className="flex h-9 items-center gap-2 rounded-md border px-2.5 text-ink-2 text-sm hover:bg-hover hover:text-ink"
    >
      <Search aria-hidden className="size-4" />
      <span className="grow truncate text-left">{t("search")}</span>
      <kbd className="font-sans text-xs">{draw("Mod+K")}</kbd>
    </button>
  );
}

function FoldedPlaces({ places }: { places: readonly Place[] }) {
  const t = useTranslations("common");
  const [open, setOpen] = useState(false);
  return (
    <Sheet open={open} onOpenChange={setOpen}>
      <SheetTrigger asChild>
        <IconButton label={t("frame.openPlaces")}>
          <Menu aria-hidden />
        </IconButton>
      </SheetTrigger>
      <SheetContent title={t("places.label")}>
        <Places places={places} onGo={() => setOpen(false)} />
      </SheetContent>
    </Sheet>
  );
}
