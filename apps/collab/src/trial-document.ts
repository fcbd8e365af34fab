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

  constructor(document: Y.Doc) {
    const state = Y.encodeStateAsUpdate(document);
    this.#size = state.byteLength;
    Y.applyUpdate(this.#ydoc, state);
  }

  /** Follows what others have stored. */
  follow(update: Uint8Array): void {
    Y.applyUpdate(this.#ydoc, update);
    this.#size += update.byteLength;
  }

  /**
   * The update to store for one that was sent, or why not. Throws when it can't be applied or is no
   * change of a piece's text. Characters that can't be written are taken out by the same update, so
   * that nothing else of it is lost.
   */
  take(update: Uint8Array): Uint8Array | "too-large" {
    const found = this.#ydoc.transact((change) => {
      Y.applyUpdate(this.#ydoc, update);
      return inspectChange(this.#ydoc, change);
    });
    this.#size += update.byteLength;
    if (found.isGrowing && this.#isTooLarge()) return "too-large";
    const cleaning = this.#clean(found);
    return cleaning ? Y.mergeUpdates([update, cleaning]) : update;
  }

  destroy(): void {
    this.#ydoc.destroy();
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
