import type { ActionResult } from "#lib/action-result.ts";

/** Asks one of the editor's own addresses. A lost connection is a refusal, never an exception. */
export async function askServer<T>(path: string, body?: object): Promise<ActionResult<T>> {
  try {
    const response = await fetch(path, {
      ...(body && {
        method: "POST",
        body: JSON.stringify(body),
        headers: { "Content-Type": "application/json" },
      }),
      cache: "no-store",
    });
    return (await response.json()) as ActionResult<T>;
  } catch {
    return { ok: false, refusal: { code: "unreachable" } };
  }
}
