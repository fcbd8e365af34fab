import { countMetricsToDecide } from "@fangzhi/database/queries/list-metrics";
import { countToPublish, countWaiting } from "@fangzhi/database/queries/list-pieces";
import { countProposals } from "@fangzhi/database/queries/list-proposals";
import type { ReactNode } from "react";
import { requireActor } from "#auth/current-actor.ts";
import { AppFrame } from "#features/frame/app-frame.tsx";
import type { PlaceName } from "#features/frame/places.tsx";
import { placesFor } from "#features/frame/places-for.ts";
import { SignedIn } from "#features/frame/signed-in.tsx";

/** Pages with the column of places. The writing room stands in `(room)`, without it. */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  const { actor } = await requireActor();
  const places = placesFor(actor);
  const [review, metrics, updates, publishing] = await Promise.all([
    places.includes("review") ? countWaiting(actor) : 0,
    countMetricsToDecide(actor),
    places.includes("updates") ? countProposals(actor) : 0,
    countToPublish(actor),
  ]);
  const waiting: Partial<Record<PlaceName, number>> = { review, metrics, updates, publishing };
  return (
    <SignedIn>
      <AppFrame
        name={actor.name}
        places={places.map((name) => ({ name, waiting: waiting[name] ?? 0 }))}
      >
        {children}
      </AppFrame>
    </SignedIn>
  );
}
