"use client";

import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { TabLinks } from "#components/tab-links.tsx";

const paths = {
  account: "/settings",
  people: "/settings/people",
  flow: "/settings/flow",
  rules: "/settings/rules",
  record: "/settings/record",
} as const;

export function SettingsTabs({ tabs }: { tabs: readonly (keyof typeof paths)[] }) {
  const t = useTranslations("admin.settings");
  const path = usePathname();
  return (
    <TabLinks
      label={t("title")}
      links={tabs.map((tab) => ({
        href: paths[tab],
        label: t(`tabs.${tab}`),
        here: path === paths[tab],
      }))}
    />
  );
}
