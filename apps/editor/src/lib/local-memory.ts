import type { Access } from "@fangzhi/collab-protocol";
import { localPrefix } from "./local-documents.ts";

/** What a browser remembers about a piece between visits, beside its copy of the text. */
export interface Memory {
  personId: string;
  generation: number;
  access: Access;
  /** Since when this browser holds words that the server doesn't; null when it has them all. */
  unsavedSince: number | null;
  /** Former copies that hold words only this browser has. */
  stranded: number;
}

export function recall(pieceId: string): Memory | null {
  try {
    const found = JSON.parse(
      localStorage.getItem(localPrefix + pieceId) ?? "null",
    ) as Memory | null;
    return found && Number.isInteger(found.generation) ? found : null;
  } catch {
    return null;
  }
}

export function remember(pieceId: string, memory: Memory): void {
  try {
    localStorage.setItem(localPrefix + pieceId, JSON.stringify(memory));
  } catch {
    // Full or forbidden: only the first opening without a network is the poorer for it.
  }
}

/** How much of the pieces that are not open was left here without being stored; one counts for all. */
export function countLeftBehind(isOpen: (pieceId: string) => boolean): number {
  let left = 0;
  for (const key of Object.keys(localStorage)) {
    const pieceId = key.startsWith(localPrefix) ? key.slice(localPrefix.length) : null;
    const memory = pieceId && !isOpen(pieceId) ? recall(pieceId) : null;
    if (memory) left += (memory.unsavedSince === null ? 0 : 1) + (memory.stranded || 0);
  }
  return left;
}
