import { isPermitted } from "@fangzhi/editorial";
import type { ReactNode } from "react";
import { requireActor } from "#auth/current-actor.ts";
import { SignInAgain } from "#features/auth/sign-in-again.tsx";
import { Palette } from "#features/palette/palette.tsx";
import { placesFor } from "./places-for.ts";

/** What every signed-in page stands in: the ⌘K palette, and a dialog for when the session ends. */
export async function SignedIn({ children }: { children: ReactNode }) {
  const { actor } = await requireActor();
  return (
    <SignInAgain personId={actor.personId} personName={actor.name}>
      {children}
      <Palette
        places={placesFor(actor)}
        canInvite={isPermitted(actor, "invite-person")}
        canCreate={isPermitted(actor, "create-piece")}
      />
    </SignInAgain>
  );
}
