import { schemaVersion } from "@fangzhi/document/schema";
import { IndexeddbPersistence } from "y-indexeddb";
import type * as Y from "yjs";
import { localDocumentName } from "#lib/local-documents.ts";

/** A browser that forbids storage must not keep anybody from writing. */
const longestOpeningMs = 3_000;

const keyOf = (pieceId: string): string => `fangzhi-live:${pieceId}`;

/** What a browser remembers about a piece between visits, beside the copy itself. */
interface Memory {
  generation: number;
  /** Since when this browser holds words that the server doesn't; null when it has them all. */
  unsavedSince: number | null;
}

export function recall(pieceId: string): Memory | null {
  try {
    const found = JSON.parse(localStorage.getItem(keyOf(pieceId)) ?? "null") as Memory | null;
    return found && Number.isInteger(found.generation) ? found : null;
  } catch {
    return null;
  }
}

export function remember(pieceId: string, memory: Memory): void {
  try {
    localStorage.setItem(keyOf(pieceId), JSON.stringify(memory));
  } catch {
    // Full or forbidden: only the first opening without a network is the poorer for it.
  }
}


/** Opens this browser's copy of a document and reads it into `ydoc`; null where there can be none. */
export async function openLocalCopy(
  pieceId: string,
  generation: number,
  ydoc: Y.Doc,
): Promise<IndexeddbPersistence | null> {
  if (typeof indexedDB === "undefined") return null;
  const persistence = new IndexeddbPersistence(
    localDocumentName(pieceId, generation, schemaVersion),
    ydoc,
  );
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLong = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), longestOpeningMs);
  });
  const opened = persistence._db.then(() => persistence.whenSynced);
  return Promise.race([opened, tooLong])
    .catch(() => null)
    .finally(() => clearTimeout(timer));
}
