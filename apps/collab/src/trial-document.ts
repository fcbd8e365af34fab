import { limits } from "@fangzhi/collab-protocol";
import { writableText } from "@fangzhi/types";
import * as Y from "yjs";
import { type Inspection, inspectChange } from "./inspect-change.ts";

/**
 * A second copy of a live document, to try updates on before they are stored. After an update that
 * was refused, or accepted and not stored, it is thrown away: it holds what the log doesn't.
 */
export class TrialDocument {
  readonly #ydoc = new Y.Doc();
  /** Bytes of the state, never less: updates are added, and counted anew at the limit. */
  #size: number;
  /** What was tried here and is to be stored. */
  readonly #taken = new WeakSet<Uint8Array>();

  constructor(document: Y.Doc) {
    const state = Y.encodeStateAsUpdate(document);
    this.#size = state.byteLength;
    Y.applyUpdate(this.#ydoc, state);
  }

  /**
   * Follows what was stored: others' updates, and ours that were tried on a copy before this one.
   * Without them an honest update that builds on one of them would seem to come out of nowhere.
   */
  follow(update: Uint8Array): void {
    if (this.#taken.delete(update)) return;
    Y.applyUpdate(this.#ydoc, update);
    this.#size += update.byteLength;
  }

  /**
   * The update to store for one that was sent, or why not. Throws when it can't be applied or is no
   * change of a piece's text. Characters that can't be written are taken out by the same update, so
   * that nothing else of it is lost. What builds on something the document lacks would wait inside
   * Yjs, unseen by every check, until the rest comes: `incomplete`.
   */
  take(update: Uint8Array): Uint8Array | "too-large" | "incomplete" {
    const waiting = this.#waiting();
    const found = this.#ydoc.transact((change) => {
      Y.applyUpdate(this.#ydoc, update);
      return inspectChange(this.#ydoc, change);
    });
    this.#size += update.byteLength;
    if (this.#waiting() > waiting) return "incomplete";
    if (found.isGrowing && this.#isTooLarge()) return "too-large";
    const cleaning = this.#clean(found);
    const taken = cleaning ? Y.mergeUpdates([update, cleaning]) : update;
    this.#taken.add(taken);
    return taken;
  }

  destroy(): void {
    this.#ydoc.destroy();
  }

  /** Bytes of what Yjs can't place yet: items and deletions. */
  #waiting(): number {
    const { pendingStructs, pendingDs } = this.#ydoc.store;
    return (pendingStructs?.update.byteLength ?? 0) + (pendingDs?.byteLength ?? 0);
  }

  #isTooLarge(): boolean {
    if (this.#size <= limits.document) return false;
    this.#size = Y.encodeStateAsUpdate(this.#ydoc).byteLength;
    return this.#size > limits.document;
  }

  #clean({ texts, attributes }: Inspection): Uint8Array | null {
    if (texts.size === 0 && attributes.length === 0) return null;
    let cleaning: Uint8Array | null = null;
    this.#ydoc.once("update", (update: Uint8Array) => {
      cleaning = update;
    });
    this.#ydoc.transact(() => {
      for (const text of texts) removeUnwritable(text);
      for (const { element, name } of attributes) {
        element.setAttribute(name, writableText(element.getAttribute(name) ?? ""));
      }
    });
    return cleaning;
  }
}

function removeUnwritable(text: Y.XmlText): void {
  const runs = text.toDelta() as { insert: string }[];
  const words = runs.map(({ insert }) => insert).join("");
  let end = words.length;
  // From the end: a deletion moves only what comes after it.
  for (const character of [...words].reverse()) {
    end -= character.length;
    if (writableText(character) === "") text.delete(end, character.length);
  }
}
