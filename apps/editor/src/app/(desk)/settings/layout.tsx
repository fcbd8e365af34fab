import { isPermitted } from "@fangzhi/editorial";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { requireActor } from "#auth/current-actor.ts";
import { Page } from "#components/page.tsx";
import { SettingsTabs } from "#features/settings/settings-tabs.tsx";

export default async function SettingsLayout({ children }: { children: ReactNode }) {
  const { actor } = await requireActor();
  const t = await getTranslations("admin.settings");
  return (
    <Page title={t("title")}>
      <SettingsTabs
        tabs={[
          "account",
          ...(isPermitted(actor, "set-roles") ? (["people"] as const) : []),
          ...(isPermitted(actor, "edit-flow") ? (["flow"] as const) : []),
          ...(isPermitted(actor, "set-house-rule") ? (["rules"] as const) : []),
          ...(isPermitted(actor, "audit") ? (["record"] as const) : []),
        ]}
      />
      {children}
    </Page>
  );
}
