import type { Access, ReadOnlyReason } from "@fangzhi/collab-protocol";
import type * as Y from "yjs";
import type { GatedProvider } from "./gated-provider.ts";
import type { CopyNews } from "./kept-copies.ts";
import type { LiveStatus } from "./live-status.ts";

/** What a screen sees; a new object whenever something changed. */
export interface LiveView {
  ydoc: Y.Doc | null;
  provider: GatedProvider | null;
  /** The document has its first paragraph: editors may be mounted on it. */
  isReady: boolean;
  access: Access;
  /** Why not `write`. */
  reason: ReadOnlyReason | null;
  status: LiveStatus;
  /** Where words of this person's went that could not be merged, in order. */
  copies: readonly CopyNews[];
}

export const nothingOpen: LiveView = {
  ydoc: null,
  provider: null,
  isReady: false,
  access: "read",
  reason: null,
  status: { kind: "opening" },
  copies: [],
};

/** The same object while nothing a screen shows has changed: React compares by identity. */
export function nextView(view: LiveView, next: LiveView): LiveView {
  const status = isSame(view.status, next.status) ? view.status : next.status;
  const settled = { ...next, status };
  return isSame(view, settled) ? view : settled;
}

function isSame<T extends object>(left: T, right: T): boolean {
  const keys = Object.keys({ ...left, ...right }) as (keyof T)[];
  return keys.every((key) => left[key] === right[key]);
}
