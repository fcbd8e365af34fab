"use client";

import { useCallback, useState } from "react";
import { useSignInAgain } from "#features/auth/sign-in-again.tsx";
import type { ActionRefusal, ActionResult } from "./action-result.ts";

export interface Act<Input, T> {
  /** Runs the act; null when it was refused, and then `refusal` says why. */
  run: (input: Input) => Promise<{ value: T } | null>;
  busy: boolean;
  refusal: ActionRefusal | null;
  forget: () => void;
}

/**
 * Calls a server action from a form that stays as it is whatever happens: an ended session opens
 * the sign-in dialog and then tries once more, no answer from the server is `unreachable`.
 */
export function useAct<Input, T>(
  action: (input: Input) => Promise<ActionResult<T>>,
): Act<Input, T> {
  const signInAgain = useSignInAgain();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<ActionRefusal | null>(null);

  const run = useCallback(
    async (input: Input) => {
      setBusy(true);
      let result = await reach(action, input);
      if (!result.ok && result.refusal.code === "signed-out" && (await signInAgain())) {
        result = await reach(action, input);
      }
      setBusy(false);
      setRefusal(result.ok ? null : result.refusal);
      return result.ok ? { value: result.value } : null;
    },
    [action, signInAgain],
  );

  return { run, busy, refusal, forget: useCallback(() => setRefusal(null), []) };
}

async function reach<Input, T>(
  action: (input: Input) => Promise<ActionResult<T>>,
  input: Input,
): Promise<ActionResult<T>> {
  try {
    return await action(input);
  } catch {
    return { ok: false, refusal: { code: "unreachable" } };
  }
}
