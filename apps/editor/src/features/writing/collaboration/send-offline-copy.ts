import type { ActionRefusal, ActionResult } from "#lib/action-result.ts";

export type CopyOutcome =
  /** `number` is its revision's; null when the draft says the same anyway. */
  | { kind: "kept"; number: number | null }
  | { kind: "refused"; refusal: ActionRefusal }
  /** Nobody answered, or somebody in front of the server did for it. */
  | { kind: "unreachable" };

/** Sends what this browser holds of somebody's words to be kept as an automatic revision. */
export async function sendOfflineCopy(
  pieceId: string,
  personId: string,
  state: Uint8Array,
): Promise<CopyOutcome> {
  try {
    const response = await fetch(`/api/pieces/${pieceId}/offline-copy?person=${personId}`, {
      method: "POST",
      headers: { "Content-Type": "application/octet-stream" },
      body: new Uint8Array(state),
      signal: AbortSignal.timeout(10_000),
    });
    const body: unknown = await response.json();
    if (!isOurs(body)) return { kind: "unreachable" };
    if (body.ok) return { kind: "kept", number: body.value.number };
    return { kind: "refused", refusal: body.refusal };
  } catch {
    return { kind: "unreachable" };
  }
}

const isOurs = (body: unknown): body is ActionResult<{ number: number | null }> =>
  typeof body === "object" &&
  body !== null &&
  "ok" in body &&
  ("value" in body || "refusal" in body);
