import type { ReadOnlyReason } from "@fangzhi/collab-protocol";

/**
 * What the writing room says about a person's words, always. `saved` means committed in PostgreSQL.
 * `pending` counts changes that only this browser has; pauses of a second part them.
 */
export type LiveStatus =
  /** Nothing to show yet: neither the local copy nor the server has answered. */
  | { kind: "opening" }
  /** `at` in milliseconds since the epoch. */
  | { kind: "saved"; at: number }
  /** `isSlow` after three seconds without an acknowledgement. */
  | { kind: "saving"; isSlow: boolean }
  | { kind: "offline"; pending: number }
  /** This person may not change the text; changes they made before stay in this browser. */
  | { kind: "refused"; reason: ReadOnlyReason | "not-found" | "too-large"; pending: number }
  /** The session ended. Typing goes on here and is stored after signing in again. */
  | { kind: "signed-out"; pending: number }
  /** The page or its copy is older than the document; only loading the page again helps. */
  | { kind: "outdated"; reason: "schema" | "restarted"; pending: number };

/** The facts a status is derived from. */
export interface LiveFacts {
  /** The document has its first paragraph. */
  isReady: boolean;
  /** Why this tab will not connect again by itself; null while it tries. */
  halt: "schema" | "restarted" | "not-found" | null;
  isSignedOut: boolean;
  /** The server has no room for what this tab holds; it is asked again from time to time. */
  isTooLarge: boolean;
  isConnected: boolean;
  isSaved: boolean;
  /** Since when something waits for its acknowledgement; null when nothing does. */
  unsavedSince: number | null;
  readOnlyReason: ReadOnlyReason | null;
  pending: number;
  savedAt: number;
}

/** Without an acknowledgement for this long, saving is slow. */
export const slowAfterMs = 3_000;

/** The one status that matters most, by what the person must do. */
export function liveStatus(facts: LiveFacts, now: number): LiveStatus {
  const { halt, pending } = facts;
  if (halt === "schema" || halt === "restarted") return { kind: "outdated", reason: halt, pending };
  if (halt === "not-found") return { kind: "refused", reason: "not-found", pending };
  if (facts.isTooLarge) return { kind: "refused", reason: "too-large", pending };
  if (facts.isSignedOut) return { kind: "signed-out", pending };
  if (!facts.isReady && pending === 0) return { kind: "opening" };
  if (!facts.isConnected) return { kind: "offline", pending };
  if (facts.isSaved || pending === 0) return { kind: "saved", at: facts.savedAt };
  if (facts.readOnlyReason && pending > 0) {
    return { kind: "refused", reason: facts.readOnlyReason, pending };
  }
  const waited = facts.unsavedSince === null ? 0 : now - facts.unsavedSince;
  return { kind: "saving", isSlow: waited >= slowAfterMs };
}
