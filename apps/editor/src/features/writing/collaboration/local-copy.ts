import { IndexeddbPersistence } from "y-indexeddb";
import * as Y from "yjs";
import type { LocalDocument } from "#lib/local-documents.ts";

/** A browser that forbids storage must not keep anybody from writing. */
const longestOpeningMs = 3_000;

/**
 * This browser's copy of a live document, kept up to date until the document is destroyed, or until
 * somebody signs out in another tab, which removes it. There is none where the browser allows none.
 */
export class LocalCopy {
  readonly identity: LocalDocument;
  readonly #ydoc: Y.Doc;
  #isRemoved = false;
  isOpening = false;

  constructor(identity: LocalDocument, ydoc: Y.Doc) {
    this.identity = identity;
    this.#ydoc = ydoc;
    hold(identity.name, ydoc);
  }

  /** Reads it into the document. */
  async open(): Promise<void> {
    if (typeof indexedDB === "undefined") return;
    this.#isRemoved = false;
    this.isOpening = true;
    const persistence = new IndexeddbPersistence(this.identity.name, this.#ydoc);
    const letGo = () => {
      this.#isRemoved = true;
      void persistence.destroy();
    };
    const watch = (database: IDBDatabase) => void (database.onversionchange = letGo);
    persistence._db.then(watch, () => {});
    await isRead(persistence);
    this.isOpening = false;
  }

  /** Whoever signs in again has a copy again. Answers whether there was none. */
  renew(): boolean {
    if (!this.#isRemoved) return false;
    void this.open();
    return true;
  }
}

/** What a copy holds, apart from every document that is open; null when it can't be read. */
export async function readLocalCopy(name: string): Promise<Y.Doc | null> {
  const ydoc = new Y.Doc();
  const isWhole = await isRead(new IndexeddbPersistence(name, ydoc));
  // The text stays readable; only the database is closed.
  ydoc.destroy();
  return isWhole ? ydoc : null;
}

/** Acts unless a tab still writes into the copy. A page without a secure address can't ask. */
export async function whenUnheld(name: string, act: () => Promise<void>): Promise<void> {
  if (!("locks" in navigator)) return act();
  await navigator.locks.request(name, { ifAvailable: true }, (lock) => (lock ? act() : undefined));
}

/** Whether a change of `ydoc` came out of the copy instead of from the person. */
export const isFromLocalCopy = (origin: unknown): boolean => origin instanceof IndexeddbPersistence;

/** Says to the browser's other tabs that this copy is written into, until `ydoc` is destroyed. */
function hold(name: string, ydoc: Y.Doc): void {
  if (!("locks" in navigator)) return;
  const { promise, resolve } = Promise.withResolvers<void>();
  ydoc.on("destroy", () => resolve());
  void navigator.locks.request(name, { mode: "shared" }, () => promise);
}

/** Whether a copy was read in time. */
async function isRead(persistence: IndexeddbPersistence): Promise<boolean> {
  const late = Promise.withResolvers<false>();
  const timer = setTimeout(() => late.resolve(false), longestOpeningMs);
  const read = persistence._db.then(() => persistence.whenSynced).then(() => true as const);
  return Promise.race([read, late.promise])
    .catch(() => false)
    .finally(() => clearTimeout(timer));
}
