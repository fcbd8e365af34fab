"use client";

import { locales } from "@fangzhi/types";
import { useLocale, useTranslations } from "next-intl";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { Field } from "#components/ui/field.tsx";
import { Select } from "#components/ui/select.tsx";
import { setLocaleAction } from "#features/auth/set-locale-action.ts";
import { useTheme } from "#features/frame/use-theme.ts";
import { useLetterKeys } from "#lib/letter-keys.ts";
import { themes } from "#lib/theme.ts";
import { useAct } from "#lib/use-act.ts";

/** Language and look; each is kept as soon as it is chosen. */
export function AppearanceForm() {
  const t = useTranslations("common.frame");
  const [theme, setTheme] = useTheme();
  const [lettersOn, setLetters] = useLetterKeys();
  const setLocale = useAct(setLocaleAction);
  return (
    <div className="grid gap-4">
      <Field label={t("language")}>
        <Select
          value={useLocale()}
          onValueChange={(locale) => void setLocale.run({ locale })}
          options={locales.map((locale) => ({ value: locale, label: t(`languages.${locale}`) }))}
        />
      </Field>
      <Field label={t("theme")}>
        <Select
          value={theme}
          onValueChange={setTheme}
          options={themes.map((option) => ({ value: option, label: t(`themes.${option}`) }))}
        />
      </Field>
      <Checkbox
        label={t("letterKeys")}
        hint={t("letterKeysHint")}
        checked={lettersOn}
        onChange={(event) => setLetters(event.target.checked)}
      />
    </div>
  );
}
