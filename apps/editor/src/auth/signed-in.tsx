import type { ReactNode } from "react";
import { SignInAgain } from "#features/auth/sign-in-again.tsx";
import { requireActor } from "./current-actor.ts";

/** What every signed-in page stands in: a dialog to sign in again when the session ends. */
export async function SignedIn({ children }: { children: ReactNode }) {
  const { actor } = await requireActor();
  return (
    <SignInAgain personId={actor.personId} personName={actor.name}>
      {children}
    </SignInAgain>
  );
}
