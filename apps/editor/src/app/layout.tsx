import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Toaster } from "#components/ui/toaster.tsx";
import { HintProvider } from "#components/ui/tooltip.tsx";
import { parseTheme, themeCookie } from "#lib/theme.ts";
import "./globals.css";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("common.brand");
  return { title: { default: t("name"), template: `%s · ${t("name")}` } };
}

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fbfaf7" },
    { media: "(prefers-color-scheme: dark)", color: "#161513" },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = parseTheme((await cookies()).get(themeCookie)?.value);
  return (
    <html lang={await getLocale()} {...(theme !== "system" && { "data-theme": theme })}>
      <body>
        <NextIntlClientProvider>
          <HintProvider>
            {children}
            <Toaster />
          </HintProvider>
        </NextIntlClientProvider>
      </body>
    </html>
  );
}
