import { getFlow } from "@fangzhi/database/queries/get-flow";
import { listColleagues } from "@fangzhi/database/queries/list-colleagues";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireActor } from "#auth/current-actor.ts";
import { Refused } from "#components/refused.tsx";
import { FlowSteps } from "#features/people/flow-steps.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("admin.settings.tabs"))("flow") };
}

export default async function FlowPage() {
  const { actor } = await requireActor();
  const [flow, colleagues] = await Promise.all([getFlow(actor), listColleagues(actor)]);
  if (!flow.ok) return <Refused refusal={flow.refusal} />;
  if (!colleagues.ok) return <Refused refusal={colleagues.refusal} />;
  return <FlowSteps flow={flow.value} colleagues={colleagues.value} />;
}
