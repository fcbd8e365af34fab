"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { setLocaleAction } from "#features/auth/set-locale-action.ts";
import { useTheme } from "#features/frame/use-theme.ts";
import { themes } from "#lib/theme.ts";
import { useAct } from "#lib/use-act.ts";

export interface PaletteAct {
  label: string;
  run: () => void;
}

/** What can be done from anywhere by this person. */
export function usePaletteActs({
  canInvite,
  canCreate,
}: {
  canInvite: boolean;
  canCreate: boolean;
}): PaletteAct[] {
  const t = useTranslations();
  const router = useRouter();
  const otherLocale = useLocale() === "en" ? "zh-CN" : "en";
  const setLocale = useAct(setLocaleAction);
  const [theme, setTheme] = useTheme();
  return [
    ...(canCreate
      ? [
          { label: t("desk.newPiece"), run: () => router.push("/pieces/new") },
          { label: t("desk.importPage"), run: () => router.push("/pieces/import") },
        ]
      : []),
    ...(canInvite
      ? [{ label: t("desk.palette.invite"), run: () => router.push("/settings/people?invite") }]
      : []),
    {
      label: `${t("common.frame.language")} → ${t(`common.frame.languages.${otherLocale}`)}`,
      run: () => void setLocale.run({ locale: otherLocale }),
    },
    ...themes
      .filter((option) => option !== theme)
      .map((option) => ({
        label: `${t("common.frame.theme")} → ${t(`common.frame.themes.${option}`)}`,
        run: () => setTheme(option),
      })),
    { label: t("common.frame.changePassword"), run: () => router.push("/settings#password") },
  ];
}
