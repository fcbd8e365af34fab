import { countWaiting } from "@fangzhi/database/queries/list-pieces";
import { countProposals } from "@fangzhi/database/queries/list-proposals";
import type { ReactNode } from "react";
import { requireActor } from "#auth/current-actor.ts";
import { AppFrame } from "#features/frame/app-frame.tsx";
import { placesFor } from "#features/frame/places-for.ts";
import { SignedIn } from "#features/frame/signed-in.tsx";

/** Pages with the column of places. The writing room stands in `(room)`, without it. */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  const { actor } = await requireActor();
  const places = placesFor(actor);
  const waiting = {
    review: places.includes("review") ? await countWaiting(actor) : 0,
    updates: places.includes("updates") ? await countProposals(actor) : 0,
  };
  return (
    <SignedIn>
      <AppFrame
        name={actor.name}
        places={places.map((name) =>
          name === "review" || name === "updates" ? { name, waiting: waiting[name] } : { name },
        )}
      >
        {children}
      </AppFrame>
    </SignedIn>
  );
}
