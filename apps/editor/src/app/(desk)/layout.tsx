import { countWaiting } from "@fangzhi/database/queries/list-pieces";
import { isPermitted } from "@fangzhi/editorial";
import type { Actor } from "@fangzhi/types";
import type { ReactNode } from "react";
import { requireActor } from "#auth/current-actor.ts";
import { SignedIn } from "#auth/signed-in.tsx";
import { AppFrame } from "#features/frame/app-frame.tsx";
import type { Place } from "#features/frame/places.tsx";

/** Pages with the column of places. The writing room stands in `(room)`, without it. */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  const { actor } = await requireActor();
  return (
    <SignedIn>
      <AppFrame name={actor.name} places={await placesFor(actor)}>
        {children}
      </AppFrame>
    </SignedIn>
  );
}

async function placesFor(actor: Actor): Promise<Place[]> {
  if (!isPermitted(actor, "read")) return [{ name: "settings" }];
  const review: Place[] = isPermitted(actor, "review")
    ? [{ name: "review", waiting: await countWaiting(actor) }]
    : [];
  return [
    { name: "mine" },
    ...review,
    { name: "all" },
    { name: "metrics" },
    { name: "updates" },
    { name: "publishing" },
    { name: "settings" },
  ];
}
