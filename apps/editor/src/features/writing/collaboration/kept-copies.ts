import * as Y from "yjs";
import type { ActionRefusal } from "#lib/action-result.ts";
import {
  deleteLocalDocument,
  type LocalDocument,
  listLocalDocuments,
} from "#lib/local-documents.ts";
import { readLocalCopy, whenUnheld } from "./local-copy.ts";
import { sendOfflineCopy } from "./send-offline-copy.ts";

/** What a person is told about words of theirs that are not in the draft. */
export type CopyNews =
  | { kind: "kept"; number: number }
  | { kind: "refused"; refusal: ActionRefusal };

/** Refusals of a moment: the same copy is taken later. */
const passing: readonly ActionRefusal["code"][] = ["signed-out", "rate-limited", "defect"];

/**
 * Words that can't be merged, or not safely, are kept as automatic revisions: after a long absence,
 * from a tab that will not connect again, and from copies of a former schema or generation, which a
 * tab that was loaded anew never opens. A copy is removed only when the server has what it holds.
 */
export class KeptCopies {
  readonly #pieceId: string;
  readonly #ydoc: Y.Doc;
  readonly #onChange: () => void;
  readonly #told = new Set<string>();
  #isDue = true;
  news: readonly CopyNews[] = [];
  /** Former copies that hold words only this browser has. */
  stranded = 0;

  constructor(pieceId: string, ydoc: Y.Doc, onChange: () => void) {
    this.#pieceId = pieceId;
    this.#ydoc = ydoc;
    this.#onChange = onChange;
  }

  /**
   * Two people who changed one paragraph's structure apart from each other can lose words in the
   * merge. Answers whether to merge now: not when nobody answered. A copy that the server fails to
   * keep never holds back the words themselves.
   */
  async keepBeforeMerge(personId: string): Promise<boolean> {
    return (await this.#send(personId, this.#ydoc)).kind !== "unreachable";
  }

  /** What a tab still holds that will not connect again. Its local copy stays. */
  async keepOnHalt(personId: string): Promise<void> {
    const sent = await this.#send(personId, this.#ydoc);
    if (sent.kind === "kept" && sent.number !== null) this.#tell("halt", sent.number);
  }

  /** The connection is new: what was not taken before may be now. */
  tryAgain(): void {
    if (this.stranded > 0) this.#isDue = true;
  }

  /** Keeps what former copies hold. To be called when everything in the document is stored. */
  async recover(current: LocalDocument): Promise<void> {
    if (!this.#isDue) return;
    this.#isDue = false;
    const copies = await listLocalDocuments(this.#pieceId, current.personId);
    let stranded = 0;
    for (const copy of copies) {
      if (copy.name === current.name) continue;
      const isSafe = await this.#recoverOne(copy, current);
      if (isSafe) await whenUnheld(copy.name, () => deleteLocalDocument(copy.name));
      else stranded += 1;
    }
    if (stranded === this.stranded) return;
    this.stranded = stranded;
    this.#onChange();
  }

  /** Whether the server has all that a copy holds. */
  async #recoverOne(
    { name, personId, generation }: LocalDocument,
    current: LocalDocument,
  ): Promise<boolean> {
    const copy = await readLocalCopy(name);
    if (!copy) return false;
    if (copy.store.clients.size === 0) return true;
    // Of one generation both hold the same items; of another, nothing can be compared.
    if (generation === current.generation && isKnown(this.#ydoc, copy)) return true;
    const sent = await this.#send(personId, copy);
    if (sent.kind === "refused" && !passing.includes(sent.refusal.code)) {
      this.#tell(name, sent.refusal);
    }
    if (sent.kind !== "kept") return false;
    if (sent.number !== null) this.#tell(name, sent.number);
    return true;
  }

  #send(personId: string, ydoc: Y.Doc) {
    return sendOfflineCopy(this.#pieceId, personId, Y.encodeStateAsUpdate(ydoc));
  }

  #tell(about: string, said: number | ActionRefusal): void {
    if (this.#told.has(about)) return;
    this.#told.add(about);
    const news: CopyNews =
      typeof said === "number"
        ? { kind: "kept", number: said }
        : { kind: "refused", refusal: said };
    this.news = [...this.news, news];
    this.#onChange();
  }
}

const isKnown = (ydoc: Y.Doc, copy: Y.Doc): boolean =>
  Y.snapshotContainsUpdate(Y.snapshot(ydoc), Y.encodeStateAsUpdate(copy));
