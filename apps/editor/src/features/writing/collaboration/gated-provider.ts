import {
  HocuspocusProvider,
  type HocuspocusProviderConfiguration,
  type HocuspocusProviderWebsocket,
} from "@hocuspocus/provider";
import * as decoding from "lib0/decoding";
import * as Y from "yjs";
import { type ComposedWord, captureWord, restoreWord } from "./vanished-word.ts";

/** Chrome settles the composed text after `compositionend`; 80 ms was enough in every case tried. */
const settleMs = 80;
/** A composition that never ends, as a lost focus can leave it, must not hold messages for ever. */
const longestCompositionMs = 30_000;

const syncMessage = 0;
const syncStep1 = 0;
const syncStep2 = 1;
/** Sync, awareness and sync reply: what changes the text or the carets under a composition. */
const heldTypes = new Set([0, 1, 4]);

export type GatedProviderConfiguration = Omit<
  HocuspocusProviderConfiguration,
  "websocketProvider" | "url" | "token"
> & {
  websocketProvider: HocuspocusProviderWebsocket;
  /** A token for this connection, or null to hang up and stay away until `connect`. */
  authorize: () => Promise<string | null>;
};

/**
 * The provider with two gates. While an input method composes, nothing from others touches the text
 * under it and nothing unfinished leaves: y-tiptap replaces text nodes, which ends the composition.
 * And no document data flows before a token of this very connection was sent.
 */
export class GatedProvider extends HocuspocusProvider {
  readonly #authorize: () => Promise<string | null>;
  readonly #socket: HocuspocusProviderWebsocket;
  #held: Held | null = null;
  /** This connection's server told us its state and was sent everything it lacked. */
  #isExchanged = false;
  /** The server's question for what it lacks, while our copy is damaged. */
  #unanswered: MessageEvent | null = null;
  #settling: ReturnType<typeof setTimeout> | undefined;
  #longest: ReturnType<typeof setTimeout> | undefined;

  constructor({ authorize, ...configuration }: GatedProviderConfiguration) {
    super(configuration);
    this.#authorize = authorize;
    this.#socket = configuration.websocketProvider;
    // Not before: the base constructor runs without our fields.
    this.attach();
  }

  /** Everything this tab wrote is committed on the server. */
  get isSaved(): boolean {
    const isSent = this.#isExchanged && !this.#held?.outgoing.length;
    return isSent && this.isSynced && this.unsyncedChanges === 0;
  }

  get isComposing(): boolean {
    return this.#held !== null;
  }

  /** Watches an element that contains the editors for compositions. Answers how to stop. */
  watchComposition(element: HTMLElement): () => void {
    const begin = () => this.beginComposition();
    const end = () => this.endComposition();
    element.addEventListener("compositionstart", begin);
    element.addEventListener("compositionupdate", begin);
    element.addEventListener("compositionend", end);
    return () => {
      element.removeEventListener("compositionstart", begin);
      element.removeEventListener("compositionupdate", begin);
      element.removeEventListener("compositionend", end);
      this.release();
    };
  }

  beginComposition(): void {
    clearTimeout(this.#settling);
    clearTimeout(this.#longest);
    this.#longest = setTimeout(() => this.release(), longestCompositionMs);
    this.#held ??= {
      incoming: [],
      outgoing: [],
      isCaretMoved: false,
      since: Y.getState(this.document.store, this.document.clientID),
    };
  }

  endComposition(): void {
    if (!this.#held) return;
    clearTimeout(this.#settling);
    this.#settling = setTimeout(() => this.release(), settleMs);
  }

  /** Sends the word as one update, lets the others in, and puts the word back if that removed it. */
  release(): void {
    clearTimeout(this.#settling);
    clearTimeout(this.#longest);
    const held = this.#held;
    if (!held) return;
    const word: ComposedWord | null = captureWord(this.document, held.since);
    this.#held = null;
    if (held.outgoing.length > 0) this.#send(Y.mergeUpdates(held.outgoing));
    if (held.isCaretMoved) {
      const own = [this.document.clientID];
      super.awarenessUpdateHandler({ added: [], updated: own, removed: [] }, null);
    }
    for (const event of held.incoming) this.#receive(event);
    if (word) restoreWord(this.document, word);
    this.emit("released");
  }

  override async onOpen(event: Event): Promise<void> {
    this.isAuthenticated = false;
    this.emit("open", { event });
    const connection = this.#socket.webSocket;
    const token = await this.#authorize();
    // Meanwhile the socket may have been replaced; the new one asks for its own token.
    if (this.#socket.webSocket !== connection) return;
    if (token === null) {
      this.#socket.disconnect();
      return;
    }
    this.configuration.token = token;
    await this.sendToken();
    this.startSync();
  }

  override onMessage(event: MessageEvent): void {
    if (this.#held && heldTypes.has(typesOf(event).message)) this.#held.incoming.push(event);
    else this.#receive(event);
  }

  override documentUpdateHandler(update: Uint8Array, origin: unknown): void {
    if (origin === this) return;
    if (!this.#held) return this.#send(update);
    this.#held.outgoing.push(update);
    this.emit("unsyncedChanges", { number: this.unsyncedChanges + 1 });
  }

  override awarenessUpdateHandler(changes: unknown, origin: unknown): void {
    if (origin === this) return;
    if (this.#held) this.#held.isCaretMoved = true;
    else super.awarenessUpdateHandler(changes, origin);
  }

  override onClose(): void {
    // Of a connection that is gone; the next one starts with a whole exchange.
    if (this.#held) this.#held.incoming = [];
    this.#isExchanged = false;
    this.#unanswered = null;
    super.onClose();
  }

  override destroy(): void {
    this.release();
    super.destroy();
  }

  /**
   * Before the exchange nothing is sent by itself: the exchange carries it, and an acknowledgement
   * of a later update must not be taken for one of everything before.
   */
  #send(update: Uint8Array): void {
    if (this.#isExchanged) super.documentUpdateHandler(update, null);
    else this.emit("unsyncedChanges", { number: this.unsyncedChanges + 1 });
  }

  #receive(event: MessageEvent): void {
    const { message, sync } = typesOf(event);
    const isAsked = message === syncMessage && sync === syncStep1;
    // A damaged copy is not told of before the server's answer, which may mend it, has come.
    if (isAsked && hasUnplaced(this.document)) this.#unanswered = event;
    else {
      super.onMessage(event);
      if (isAsked) this.#isExchanged = true;
      else if (message === syncMessage && sync === syncStep2) this.#answer();
    }
  }

  #answer(): void {
    const event = this.#unanswered;
    if (!event) return;
    this.#unanswered = null;
    forgetUnplaced(this.document);
    this.#receive(event);
  }
}

interface Held {
  incoming: MessageEvent[];
  outgoing: Uint8Array[];
  isCaretMoved: boolean;
  /** Our own clock when the composition began. */
  since: number;
}

const hasUnplaced = ({ store }: Y.Doc): boolean =>
  store.pendingStructs !== null || store.pendingDs !== null;

/**
 * A damaged copy can hold what builds on something lost. Nobody sees it, and a server that lacks the
 * same would send us back for ever.
 */
function forgetUnplaced({ store }: Y.Doc): void {
  store.pendingStructs = null;
  store.pendingDs = null;
}

function typesOf(event: MessageEvent): { message: number; sync: number | null } {
  const decoder = decoding.createDecoder(new Uint8Array(event.data as ArrayBuffer));
  decoding.readVarString(decoder);
  const message = decoding.readVarUint(decoder);
  return { message, sync: message === syncMessage ? decoding.readVarUint(decoder) : null };
}
