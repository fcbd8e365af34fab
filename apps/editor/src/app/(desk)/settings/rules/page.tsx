import { listHouseRuleSettings } from "@fangzhi/database/queries/list-house-rule-settings";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireActor } from "#auth/current-actor.ts";
import { Refused } from "#components/refused.tsx";
import { HouseRules } from "#features/house-rules/house-rules.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("admin.settings.tabs"))("rules") };
}

export default async function HouseRulesPage() {
  const { actor } = await requireActor();
  const settings = await listHouseRuleSettings(actor);
  if (!settings.ok) return <Refused refusal={settings.refusal} />;
  return <HouseRules settings={settings.value} />;
}
