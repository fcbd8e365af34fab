"use client";

import { signIn } from "next-auth/react";
import type { ActionRefusal, ActionRefusalCode } from "#lib/action-result.ts";

/** Signs in in place. Null when it worked, else why not. */
export async function signInWithPassword(
  email: string,
  password: string,
): Promise<ActionRefusal | null> {
  try {
    const answer = await signIn("credentials", { email, password, redirect: false });
    if (!answer) return { code: "unreachable" };
    return answer.ok && !answer.error ? null : parseError(answer.error ?? "");
  } catch {
    return { code: "unreachable" };
  }
}

/** The provider sends `code` or `code:detail`. */
function parseError(text: string): ActionRefusal {
  const [code = "", detail = ""] = text.split(":", 2);
  const known: Partial<Record<string, ActionRefusal>> = {
    "wrong-credentials": { code: "wrong-credentials" },
    "rate-limited": { code: "rate-limited", details: { seconds: Number(detail) } },
    defect: { code: "defect", details: { id: detail } },
  } satisfies Partial<Record<ActionRefusalCode, ActionRefusal>>;
  return known[code] ?? { code: "unreachable" };
}
