import { type Access, closeCodes, parseAdmitted, parseDenial } from "@fangzhi/collab-protocol";
import { schemaVersion } from "@fangzhi/document/schema";
import { HocuspocusProviderWebsocket, WebSocketStatus } from "@hocuspocus/provider";
import * as Y from "yjs";
import { localDocument } from "#lib/local-documents.ts";
import { recall, remember } from "#lib/local-memory.ts";
import { reportUnsynced } from "#lib/unsynced-changes.ts";
import type { TicketOutcome } from "./fetch-ticket.ts";
import { GatedProvider } from "./gated-provider.ts";
import { KeptCopies } from "./kept-copies.ts";
import { type LiveFacts, liveStatus } from "./live-status.ts";
import { type LiveView, nextView, nothingOpen } from "./live-view.ts";
import { isFromLocalCopy, LocalCopy } from "./local-copy.ts";
import { Retry } from "./retry.ts";
import { Tickets } from "./tickets.ts";
import { UnsavedWords } from "./unsaved-words.ts";

/** Longer apart than this, a tab's state is kept as a revision before it is merged. */
const copyAfterMs = 30_000;
/** Between two attempts to connect: what is typed is acknowledged soon after an outage, however long. */
const longestWaitMs = 4_000;
/** Every try sends the whole text again. */
const tooLargeRetryMs = 20_000;

/**
 * One piece's live document in this browser: its local copy, its connection, and what may be said
 * about the safety of what was typed. Typing is possible from the moment either of them answers.
 */
export class LiveDocument {
  readonly #pieceId: string;
  readonly #ydoc = new Y.Doc();
  readonly #tickets: Tickets;
  readonly #copies: KeptCopies;
  readonly #listeners = new Set<() => void>();
  #view: LiveView = nothingOpen;
  #provider: GatedProvider | null = null;
  #socket: HocuspocusProviderWebsocket | null = null;
  /** This browser's copy, from the moment it is known whose and which it is. */
  #copy: LocalCopy | null = null;
  #access: Access = "read";
  #isDestroyed = false;
  readonly #retry = new Retry(() => void this.#connect(), longestWaitMs);
  readonly #words = new UnsavedWords(() => this.#update());
  #facts: Omit<LiveFacts, keyof UnsavedWords["facts"]> = {
    isReady: false,
    halt: null,
    isSignedOut: false,
    isTooLarge: false,
    isConnected: true,
    isSaved: false,
    readOnlyReason: null,
  };

  constructor(pieceId: string) {
    this.#pieceId = pieceId;
    this.#tickets = new Tickets(pieceId);
    this.#copies = new KeptCopies(pieceId, this.#ydoc, () => {
      this.#remember();
      this.#update();
    });
    this.#ydoc.on("update", (_update: Uint8Array, origin: unknown) => this.#changed(origin));
  }

  readonly view = (): LiveView => this.#view;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  async start(): Promise<void> {
    window.addEventListener("offline", this.#networkLost);
    window.addEventListener("online", this.#networkBack);
    const remembered = recall(this.#pieceId);
    const outcome = await this.#fetchTicket();
    if (this.#isDestroyed) return;
    const ticket = outcome.ok ? outcome.ticket : null;
    const isOurs = ticket === null || ticket.personId === remembered?.personId;
    const memory = isOurs ? remembered : null;
    if (memory) {
      this.#access = memory.access;
      this.#words.recall(memory.unsavedSince);
    }
    const known = ticket ?? memory;
    if (known) await this.#openCopy(known.personId, known.generation);
    if (!this.#isDestroyed) await this.#opened(outcome);
  }

  /** Tries again at once: after signing in again, or because a person asks. */
  resume(): void {
    if (this.#facts.halt === "not-found") this.#facts.halt = null;
    this.#retry.reset();
    void this.#connect();
  }

  destroy(): void {
    this.#isDestroyed = true;
    window.removeEventListener("offline", this.#networkLost);
    window.removeEventListener("online", this.#networkBack);
    this.#retry.stop();
    this.#words.destroy();
    this.#provider?.destroy();
    this.#socket?.destroy();
    // The local copy closes with it.
    this.#ydoc.destroy();
    reportUnsynced(this.#pieceId, 0);
    this.#listeners.clear();
  }

  /**
   * A socket notices a dead network only after half a minute of silence. The browser knows at once,
   * but a server on this machine can still be reached: ask before hanging up.
   */
  readonly #networkLost = async (): Promise<void> => {
    const outcome = await this.#fetchTicket();
    if (this.#isDestroyed || outcome.ok || outcome.code !== "unreachable") return;
    this.#socket?.disconnect();
    this.#withoutTicket("unreachable");
  };

  readonly #networkBack = (): void => {
    if (!this.#facts.isConnected) this.resume();
  };

  #fetchTicket(): Promise<TicketOutcome> {
    return this.#tickets.fetch(this.#copy?.identity.generation ?? null);
  }

  async #openCopy(personId: string, generation: number): Promise<void> {
    if (this.#copy) return;
    const identity = localDocument(this.#pieceId, personId, generation, schemaVersion);
    this.#copy = new LocalCopy(identity, this.#ydoc);
    await this.#copy.open();
    this.#update();
  }

  /** The first ticket says where the server is; before it there is nothing to connect to. */
  async #opened(outcome: TicketOutcome): Promise<void> {
    if (!outcome.ok) return this.#withoutTicket(outcome.code);
    const { ticket } = outcome;
    await this.#openCopy(ticket.personId, ticket.generation);
    if (this.#isDestroyed || this.#socket) return;
    if (ticket.personId !== this.#copy?.identity.personId) return this.#stop("restarted");
    this.#tickets.hold(ticket);
    this.#access = ticket.access;
    this.#socket = new HocuspocusProviderWebsocket({
      url: ticket.url,
      maxDelay: longestWaitMs,
    });
    this.#provider = this.#createProvider(this.#socket);
    this.#update();
  }

  #createProvider(websocketProvider: HocuspocusProviderWebsocket): GatedProvider {
    const provider = new GatedProvider({
      websocketProvider,
      name: this.#pieceId,
      document: this.#ydoc,
      authorize: () => this.#authorize(),
      onAuthenticated: () => {
        this.#retry.reset();
        this.#facts = { ...this.#facts, isConnected: true, isSignedOut: false, halt: null };
        this.#copies.tryAgain();
        if (this.#copy?.renew()) this.#remember();
        this.#update();
      },
      onAuthenticationFailed: ({ reason }) => this.#denied(reason),
      onStateless: ({ payload }) => {
        const admitted = parseAdmitted(payload);
        if (!admitted) return;
        this.#access = admitted.access;
        this.#facts.readOnlyReason = admitted.reason;
        this.#remember();
        this.#update();
      },
      onSynced: () => this.#update(),
      onUnsyncedChanges: () => this.#update(),
      onClose: ({ event }) => {
        this.#facts.isConnected = false;
        if (event.code === closeCodes.tooLarge) this.#refusedAsTooLarge();
        this.#update();
      },
    });
    provider.on("released", () => this.#update());
    return provider;
  }

  /** A token for the connection that just opened, or null after which it is closed. */
  async #authorize(): Promise<string | null> {
    const outcome = await this.#tickets.take(this.#copy?.identity.generation ?? null);
    if (this.#isDestroyed) return null;
    if (!outcome.ok) {
      this.#withoutTicket(outcome.code);
      return null;
    }
    const { token, personId } = outcome.ticket;
    // Somebody else signed in meanwhile: what was typed here is not theirs.
    if (personId !== this.#copy?.identity.personId) {
      this.#stop("restarted");
      return null;
    }
    const { since } = this.#words;
    const isLong = since !== null && Date.now() - since > copyAfterMs;
    if (isLong && !(await this.#copies.keepBeforeMerge(personId))) {
      this.#withoutTicket("unreachable");
      return null;
    }
    return token;
  }

  #withoutTicket(code: Extract<TicketOutcome, { ok: false }>["code"]): void {
    this.#facts.isConnected = false;
    if (code === "not-found" || code === "restarted") return this.#halt(code);
    // An editor app that doesn't understand this tab is newer than it.
    if (code === "outdated" || code === "invalid") return this.#halt("schema");
    this.#facts.isSignedOut = code === "signed-out";
    this.#retry.later();
    this.#update();
  }

  #denied(reason: string): void {
    this.#facts.isConnected = false;
    const denial = parseDenial(reason);
    if (denial === "not-found" || denial === "restarted") return this.#halt(denial);
    if (denial === "outdated") return this.#halt("schema");
    // For all others the socket comes back by itself and asks for another token.
    this.#update();
  }

  /** This tab will not connect again: what it still holds is handed over another way. */
  #halt(halt: NonNullable<LiveFacts["halt"]>): void {
    const isNew = this.#facts.halt === null && this.#words.since !== null;
    if (isNew && this.#copy) void this.#copies.keepOnHalt(this.#copy.identity.personId);
    this.#stop(halt);
  }

  #stop(halt: NonNullable<LiveFacts["halt"]>): void {
    this.#facts.isConnected = false;
    this.#facts.halt = halt;
    this.#socket?.disconnect();
    this.#update();
  }

  /** All stays in this browser; whoever shortens the text need not do anything else. */
  #refusedAsTooLarge(): void {
    this.#facts.isTooLarge = true;
    this.#socket?.disconnect();
    this.#retry.after(tooLargeRetryMs);
  }

  async #connect(): Promise<void> {
    this.#retry.stop();
    if (this.#isDestroyed || this.#facts.halt) return;
    if (this.#socket) {
      // A connection that is still closing can't be opened again yet.
      if (this.#socket.status === WebSocketStatus.Connected) this.#retry.later();
      else void this.#socket.connect();
      return;
    }
    const outcome = await this.#fetchTicket();
    if (!this.#isDestroyed) await this.#opened(outcome);
  }

  #changed(origin: unknown): void {
    const isOwn = origin !== this.#provider && !isFromLocalCopy(origin);
    if (isOwn && this.#words.add()) this.#remember();
    // After the provider has counted it too: both listen to the same event.
    if (isOwn || !this.#facts.isReady) queueMicrotask(() => this.#update());
  }

  #update(): void {
    if (this.#isDestroyed) return;
    const facts = this.#facts;
    facts.isSaved = this.#provider?.isSaved ?? false;
    facts.isReady ||= !this.#copy?.isOpening && this.#ydoc.getXmlFragment("body").length > 0;
    if (facts.isSaved && facts.isConnected) {
      facts.isTooLarge = false;
      if (this.#words.clear()) this.#remember();
      if (this.#copy) void this.#copies.recover(this.#copy.identity);
    }
    this.#words.watchSlowness();
    reportUnsynced(this.#pieceId, this.#words.pending + this.#copies.stranded);
    this.#publish();
  }

  #remember(): void {
    if (this.#copy === null) return;
    const { personId, generation } = this.#copy.identity;
    const left = { unsavedSince: this.#words.since, stranded: this.#copies.stranded };
    remember(this.#pieceId, { personId, generation, access: this.#access, ...left });
  }

  #publish(): void {
    const next = nextView(this.#view, {
      ydoc: this.#ydoc,
      provider: this.#provider,
      isReady: this.#facts.isReady,
      access: this.#access,
      reason: this.#facts.readOnlyReason,
      status: liveStatus({ ...this.#facts, ...this.#words.facts }, Date.now()),
      copies: this.#copies.news,
    });
    if (next === this.#view) return;
    this.#view = next;
    for (const listener of this.#listeners) listener();
  }
}
