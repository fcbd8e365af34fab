"use client";

import { useCallback, useEffect } from "react";
import { useSignInAgain } from "#features/auth/sign-in-again.tsx";
import type { LiveView } from "../collaboration/use-live-document.ts";

/**
 * Opens the sign-in dialog when the session has ended, here or by signing out in another tab: what
 * is typed from then on is in this tab alone. Not into a word that an input method composes. Answers
 * how to open it again after it was closed.
 */
export function useAskingToSignIn({
  status,
  provider,
  resume,
}: LiveView & { resume: () => void }): () => void {
  const signInAgain = useSignInAgain();
  const ask = useCallback(async () => {
    if (await signInAgain()) resume();
  }, [signInAgain, resume]);
  const isSignedOut = status.kind === "signed-out";
  useEffect(() => {
    if (!isSignedOut) return;
    if (!provider?.isComposing) return void ask();
    const askOnce = () => {
      provider.off("released", askOnce);
      void ask();
    };
    provider.on("released", askOnce);
    return () => void provider.off("released", askOnce);
  }, [isSignedOut, provider, ask]);
  return () => void ask();
}
