import type { Access } from "@fangzhi/collab-protocol";
import { schemaVersion } from "@fangzhi/document/schema";
import { IndexeddbPersistence } from "y-indexeddb";
import type * as Y from "yjs";
import { localDocumentName, localMemoryKey } from "#lib/local-documents.ts";

/** A browser that forbids storage must not keep anybody from writing. */
const longestOpeningMs = 3_000;

/** What a browser remembers about a piece between visits, beside the copy itself. */
export interface Memory {
  personId: string;
  generation: number;
  access: Access;
  /** Since when this browser holds words that the server doesn't; null when it has them all. */
  unsavedSince: number | null;
}

export function recall(pieceId: string): Memory | null {
  try {
    const found = JSON.parse(
      localStorage.getItem(localMemoryKey(pieceId)) ?? "null",
    ) as Memory | null;
    return found && Number.isInteger(found.generation) ? found : null;
  } catch {
    return null;
  }
}

export function remember(pieceId: string, memory: Memory): void {
  try {
    localStorage.setItem(localMemoryKey(pieceId), JSON.stringify(memory));
  } catch {
    // Full or forbidden: only the first opening without a network is the poorer for it.
  }
}

/**
 * Reads this browser's copy of a document into `ydoc` and keeps it up to date until `ydoc` is
 * destroyed. Resolves without a copy where the browser allows none.
 */
export async function openLocalCopy(
  pieceId: string,
  personId: string,
  generation: number,
  ydoc: Y.Doc,
): Promise<void> {
  if (typeof indexedDB === "undefined") return;
  const name = localDocumentName(pieceId, personId, generation, schemaVersion);
  const persistence = new IndexeddbPersistence(name, ydoc);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLong = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, longestOpeningMs);
  });
  const opened = persistence._db.then(() => persistence.whenSynced);
  await Promise.race([opened, tooLong])
    .catch(() => {})
    .finally(() => clearTimeout(timer));
}

/** Whether a change of `ydoc` came out of the copy instead of from the person. */
export const isFromLocalCopy = (origin: unknown): boolean => origin instanceof IndexeddbPersistence;
