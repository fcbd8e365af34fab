import {
  type Access,
  closeCodes,
  parseAdmitted,
  parseDenial,
  type Ticket,
} from "@fangzhi/collab-protocol";
import { schemaVersion } from "@fangzhi/document/schema";
import { HocuspocusProviderWebsocket, WebSocketStatus } from "@hocuspocus/provider";
import * as Y from "yjs";
import { reportUnsynced } from "#lib/local-documents.ts";
import { fetchTicket, type TicketOutcome } from "./fetch-ticket.ts";
import { GatedProvider } from "./gated-provider.ts";
import { type LiveFacts, liveStatus } from "./live-status.ts";
import { type LiveView, nextView, nothingOpen } from "./live-view.ts";
import { isFromLocalCopy, openLocalCopy, recall, remember } from "./local-copy.ts";
import { sendOfflineCopy } from "./send-offline-copy.ts";

/** Longer apart than this, a tab's state is kept as a revision before it is merged. */
const copyAfterMs = 30_000;
/** Local edits closer together than this count as one change. */
const oneChangeMs = 1_000;
const slowAfterMs = 3_000;
/** Between two attempts to connect: what is typed is acknowledged soon after an outage, however long. */
const longestWaitMs = 4_000;
/** Every try sends the whole text again. */
const tooLargeRetryMs = 20_000;
/** A ticket's token lives 60 s; one fetched this long ago is still good to open with. */
const freshTicketMs = 30_000;

/**
 * One piece's live document in this browser: its local copy, its connection, and what may be said
 * about the safety of what was typed. Typing is possible from the moment either of them answers.
 */
export class LiveDocument {
  readonly #pieceId: string;
  readonly #ydoc = new Y.Doc();
  readonly #listeners = new Set<() => void>();
  #view: LiveView = nothingOpen;
  #provider: GatedProvider | null = null;
  #socket: HocuspocusProviderWebsocket | null = null;
  #ticket: { value: Ticket; at: number } | null = null;
  #generation: number | null = null;
  #personId: string | null = null;
  #access: Access = "read";
  #isOpeningCopy = false;
  #isDestroyed = false;
  #attempts = 0;
  #lastChangeAt = 0;
  #retryTimer: ReturnType<typeof setTimeout> | undefined;
  #slowTimer: ReturnType<typeof setTimeout> | undefined;
  #facts: LiveFacts = {
    isReady: false,
    halt: null,
    isSignedOut: false,
    isTooLarge: false,
    isConnected: true,
    isSaved: false,
    unsavedSince: null,
    readOnlyReason: null,
    pending: 0,
    savedAt: Date.now(),
  };

  constructor(pieceId: string) {
    this.#pieceId = pieceId;
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
    const outcome = await fetchTicket(this.#request());
    if (this.#isDestroyed) return;
    const ticket = outcome.ok ? outcome.ticket : null;
    const isOurs = ticket === null || ticket.personId === remembered?.personId;
    const memory = isOurs ? remembered : null;
    if (memory) {
      this.#access = memory.access;
      this.#facts.unsavedSince = memory.unsavedSince;
      if (memory.unsavedSince !== null) this.#facts.pending = 1;
    }
    const known = ticket ?? memory;
    if (known) await this.#openCopy(known.personId, known.generation);
    if (!this.#isDestroyed) await this.#opened(outcome);
  }

  /** Tries again at once: after signing in again, or because a person asks. */
  resume(): void {
    if (this.#facts.halt === "not-found") this.#facts.halt = null;
    this.#attempts = 0;
    void this.#connect();
  }

  destroy(): void {
    this.#isDestroyed = true;
    window.removeEventListener("offline", this.#networkLost);
    window.removeEventListener("online", this.#networkBack);
    clearTimeout(this.#retryTimer);
    clearTimeout(this.#slowTimer);
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
    const outcome = await fetchTicket(this.#request());
    if (this.#isDestroyed || outcome.ok || outcome.code !== "unreachable") return;
    this.#socket?.disconnect();
    this.#withoutTicket("unreachable");
  };

  readonly #networkBack = (): void => {
    if (!this.#facts.isConnected) this.resume();
  };

  #request() {
    return { pieceId: this.#pieceId, schemaVersion, generation: this.#generation };
  }

  async #openCopy(personId: string, generation: number): Promise<void> {
    if (this.#generation !== null) return;
    this.#personId = personId;
    this.#generation = generation;
    this.#isOpeningCopy = true;
    await openLocalCopy(this.#pieceId, personId, generation, this.#ydoc);
    this.#isOpeningCopy = false;
    this.#update();
  }

  /** The first ticket says where the server is; before it there is nothing to connect to. */
  async #opened(outcome: TicketOutcome): Promise<void> {
    if (!outcome.ok) return this.#withoutTicket(outcome.code);
    const { ticket } = outcome;
    await this.#openCopy(ticket.personId, ticket.generation);
    if (this.#isDestroyed || this.#socket) return;
    if (ticket.personId !== this.#personId) return this.#withoutTicket("restarted");
    this.#ticket = { value: ticket, at: Date.now() };
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
        this.#attempts = 0;
        this.#facts = { ...this.#facts, isConnected: true, isSignedOut: false, halt: null };
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
    const outcome = await this.#freshTicket();
    if (this.#isDestroyed) return null;
    if (!outcome.ok) {
      this.#withoutTicket(outcome.code);
      return null;
    }
    // Somebody else signed in meanwhile: what was typed here is not theirs.
    if (outcome.ticket.personId !== this.#personId) {
      this.#withoutTicket("restarted");
      return null;
    }
    const { unsavedSince } = this.#facts;
    if (unsavedSince !== null && Date.now() - unsavedSince > copyAfterMs) {
      const state = Y.encodeStateAsUpdate(this.#ydoc);
      if (!(await sendOfflineCopy(this.#pieceId, state))) {
        this.#withoutTicket("unreachable");
        return null;
      }
    }
    return outcome.ticket.token;
  }

  async #freshTicket(): Promise<TicketOutcome> {
    const held = this.#ticket;
    this.#ticket = null;
    if (held && Date.now() - held.at < freshTicketMs) return { ok: true, ticket: held.value };
    return fetchTicket(this.#request());
  }

  #withoutTicket(code: Extract<TicketOutcome, { ok: false }>["code"]): void {
    this.#facts.isConnected = false;
    if (code === "not-found" || code === "restarted") this.#facts.halt = code;
    // An editor app that doesn't understand this tab is newer than it.
    else if (code === "outdated" || code === "invalid") this.#facts.halt = "schema";
    else {
      this.#facts.isSignedOut = code === "signed-out";
      this.#retryLater();
    }
    this.#update();
  }

  #denied(reason: string): void {
    this.#facts.isConnected = false;
    const denial = parseDenial(reason);
    if (denial === "not-found" || denial === "restarted") this.#facts.halt = denial;
    else if (denial === "outdated") this.#facts.halt = "schema";
    // For all others the socket comes back by itself and asks for another token.
    if (this.#facts.halt) this.#socket?.disconnect();
    this.#update();
  }

  /** All stays in this browser; whoever shortens the text need not do anything else. */
  #refusedAsTooLarge(): void {
    this.#facts.isTooLarge = true;
    this.#socket?.disconnect();
    clearTimeout(this.#retryTimer);
    this.#retryTimer = setTimeout(() => void this.#connect(), tooLargeRetryMs);
  }

  #retryLater(): void {
    clearTimeout(this.#retryTimer);
    this.#attempts += 1;
    const wait = Math.min(1_000 * 2 ** (this.#attempts - 1), longestWaitMs);
    this.#retryTimer = setTimeout(() => void this.#connect(), wait);
  }

  async #connect(): Promise<void> {
    clearTimeout(this.#retryTimer);
    if (this.#isDestroyed || this.#facts.halt) return;
    if (this.#socket) {
      // A connection that is still closing can't be opened again yet.
      if (this.#socket.status === WebSocketStatus.Connected) this.#retryLater();
      else void this.#socket.connect();
      return;
    }
    const outcome = await fetchTicket(this.#request());
    if (!this.#isDestroyed) await this.#opened(outcome);
  }

  #changed(origin: unknown): void {
    const isOwn = origin !== this.#provider && !isFromLocalCopy(origin);
    if (isOwn) {
      const now = Date.now();
      if (this.#facts.pending === 0 || now - this.#lastChangeAt > oneChangeMs) {
        this.#facts.pending += 1;
      }
      this.#lastChangeAt = now;
      if (this.#facts.unsavedSince === null) {
        this.#facts.unsavedSince = now;
        this.#remember();
      }
    }
    // After the provider has counted it too: both listen to the same event.
    if (isOwn || !this.#facts.isReady) queueMicrotask(() => this.#update());
  }

  #update(): void {
    if (this.#isDestroyed) return;
    const facts = this.#facts;
    facts.isSaved = this.#provider?.isSaved ?? false;
    facts.isReady ||= !this.#isOpeningCopy && this.#ydoc.getXmlFragment("body").length > 0;
    if (facts.isSaved && facts.isConnected) {
      facts.isTooLarge = false;
      facts.savedAt = facts.pending > 0 ? Date.now() : facts.savedAt;
      facts.pending = 0;
      if (facts.unsavedSince !== null) {
        facts.unsavedSince = null;
        this.#remember();
      }
    }
    this.#watchSlowness();
    reportUnsynced(this.#pieceId, facts.pending);
    this.#publish();
  }

  /** `saving` turns slow by the clock alone. */
  #watchSlowness(): void {
    clearTimeout(this.#slowTimer);
    const { unsavedSince } = this.#facts;
    if (unsavedSince === null) return;
    const left = unsavedSince + slowAfterMs - Date.now();
    if (left > 0) this.#slowTimer = setTimeout(() => this.#update(), left + 10);
  }

  #remember(): void {
    if (this.#generation === null || this.#personId === null) return;
    remember(this.#pieceId, {
      personId: this.#personId,
      generation: this.#generation,
      access: this.#access,
      unsavedSince: this.#facts.unsavedSince,
    });
  }

  #publish(): void {
    const next = nextView(this.#view, {
      ydoc: this.#ydoc,
      provider: this.#provider,
      isReady: this.#facts.isReady,
      access: this.#access,
      reason: this.#facts.readOnlyReason,
      status: liveStatus(this.#facts, Date.now()),
    });
    if (next === this.#view) return;
    this.#view = next;
    for (const listener of this.#listeners) listener();
  }
}
