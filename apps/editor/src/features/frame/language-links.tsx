"use client";

import { locales } from "@fangzhi/types";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { chooseLocale } from "#features/auth/chosen-locale.ts";
import { localeCookie } from "#i18n/locale.ts";
import { rememberInCookie } from "#lib/browser-cookie.ts";

/** Switches the language of somebody who isn't signed in; remembered in this browser. */
export function LanguageLinks() {
  const t = useTranslations("common.frame");
  const current = useLocale();
  const router = useRouter();
  return (
    <nav aria-label={t("language")} className="flex gap-4 text-sm">
      {locales.map((locale) => (
        <button
          key={locale}
          type="button"
          lang={locale}
          aria-current={locale === current ? "true" : undefined}
          className="text-ink-2 underline-offset-4 hover:underline aria-[current]:font-medium aria-[current]:text-ink"
          onClick={() => {
            chooseLocale(locale);
            rememberInCookie(localeCookie, locale);
            router.refresh();
          }}
        >
          {t(`languages.${locale}`)}
        </button>
      ))}
    </nav>
  );
}
