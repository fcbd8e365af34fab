import { listEvents } from "@fangzhi/database/queries/list-events";
import { AuditFilter } from "@fangzhi/types";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireActor } from "#auth/current-actor.ts";
import { Refused } from "#components/refused.tsx";
import { AuditLog } from "#features/settings/audit-log.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("admin.settings.tabs"))("record") };
}

export default async function RecordPage({ searchParams }: PageProps<"/settings/record">) {
  const { actor } = await requireActor();
  const { person, act, before } = await searchParams;
  const asked = Object.entries({ personId: person, act, before }).filter(
    ([name, value]) => AuditFilter.safeParse({ [name]: value }).success && value !== undefined,
  );
  const log = await listEvents(actor, Object.fromEntries(asked));
  if (!log.ok) return <Refused refusal={log.refusal} />;
  return <AuditLog page={log.value} />;
}
