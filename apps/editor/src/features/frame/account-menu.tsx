"use client";

import { type Locale, locales } from "@fangzhi/types";
import { ChevronsUpDown, KeyRound, LogOut, UserRound } from "lucide-react";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Dialog, DialogClose, DialogContent } from "#components/ui/dialog.tsx";
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuLabel,
  DropdownMenuRadioGroup,
  DropdownMenuRadioItem,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from "#components/ui/dropdown-menu.tsx";
import { setLocaleAction } from "#features/auth/set-locale-action.ts";
import { signOut } from "#features/auth/sign-out.ts";
import { useUnsyncedChanges } from "#lib/unsynced-changes.ts";
import { type Theme, themes } from "#lib/theme.ts";
import { useAct } from "#lib/use-act.ts";
import { useTheme } from "./use-theme.ts";

/** Who is signed in; their language, the page's look, the password, and the way out. */
export function AccountMenu({ name, compact = false }: { name: string; compact?: boolean }) {
  const t = useTranslations("common.frame");
  const router = useRouter();
  const [theme, setTheme] = useTheme();
  const setLocale = useAct(setLocaleAction);
  const unsynced = useUnsyncedChanges();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <DropdownMenu>
        <DropdownMenuTrigger asChild>
          <Button look="quiet" aria-label={t("account", { name })} className="min-w-0 px-2.5">
            <UserRound aria-hidden />
            {!compact && (
              <>
                <span className="grow truncate text-left font-normal">{name}</span>
                <ChevronsUpDown aria-hidden className="text-ink-2" />
              </>
            )}
          </Button>
        </DropdownMenuTrigger>
        <DropdownMenuContent align="start">
          <DropdownMenuLabel>{t("language")}</DropdownMenuLabel>
          <DropdownMenuRadioGroup
            value={useLocale()}
            onValueChange={(locale) => void setLocale.run({ locale: locale as Locale })}
          >
            {locales.map((locale) => (
              <DropdownMenuRadioItem key={locale} value={locale} lang={locale}>
                {t(`languages.${locale}`)}
              </DropdownMenuRadioItem>
            ))}
          </DropdownMenuRadioGroup>
          <DropdownMenuLabel>{t("theme")}</DropdownMenuLabel>
          <DropdownMenuRadioGroup value={theme} onValueChange={(next) => setTheme(next as Theme)}>
            {themes.map((option) => (
              <DropdownMenuRadioItem key={option} value={option}>
                {t(`themes.${option}`)}
              </DropdownMenuRadioItem>
            ))}
          </DropdownMenuRadioGroup>
          <DropdownMenuSeparator />
          <DropdownMenuItem onSelect={() => router.push("/settings#password")}>
            <KeyRound aria-hidden />
            {t("changePassword")}
          </DropdownMenuItem>
          <DropdownMenuItem onSelect={() => (unsynced > 0 ? setAsking(true) : void signOut())}>
            <LogOut aria-hidden />
            {t("signOut")}
          </DropdownMenuItem>
        </DropdownMenuContent>
      </DropdownMenu>
      <UnsyncedWarning open={asking} onOpenChange={setAsking} count={unsynced} />
    </>
  );
}

function UnsyncedWarning({
  open,
  onOpenChange,
  count,
}: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  count: number;
}) {
  const t = useTranslations("auth.signOut");
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent
        title={t("unsyncedTitle")}
        footer={
          <>
            <Button look="danger" onClick={() => void signOut()}>
              {t("anyway")}
            </Button>
            <DialogClose asChild>
              <Button look="primary">{t("stay")}</Button>
            </DialogClose>
          </>
        }
      >
        <p>{t("unsyncedText", { count })}</p>
      </DialogContent>
    </Dialog>
  );
}
