/**
 * Keeps what this browser holds as an automatic revision before it is merged: two people who changed
 * the same paragraph's structure apart from each other can lose words in the merge.
 * Answers whether to merge now: no when nobody answered, yes when it was kept or can't be. A copy
 * that our own server fails to keep never holds back the words themselves.
 */
export async function sendOfflineCopy(pieceId: string, state: Uint8Array): Promise<boolean> {
  try {
    const response = await fetch(`/api/pieces/${pieceId}/offline-copy`, {
      method: "POST",
      headers: { "Content-Type": "application/octet-stream" },
      body: new Uint8Array(state),
      signal: AbortSignal.timeout(10_000),
    });
    // What stands before the server answers for it with another body, or none.
    return response.status < 500 || isOurs(await response.json());
  } catch {
    return false;
  }
}

const isOurs = (body: unknown): boolean =>
  typeof body === "object" && body !== null && "ok" in body && "refusal" in body;
