import { closeCodes, limits } from "@fangzhi/collab-protocol";
import type { CollabSession } from "@fangzhi/database/collab";
import type { WebSocketLike } from "@hocuspocus/server";
import type { WebSocket } from "ws";

export type CloseReason = keyof typeof closeCodes;

/** Bytes a browser may lag behind before we give up on it; it comes back and reads anew. */
const longestBacklog = 16 * 1024 * 1024;

/** Who holds a socket, known once its token is admitted. */
export interface Admission extends CollabSession {
  name: string;
  pieceId: string;
  generation: number;
  access: "write" | "read";
}

/** One browser's socket: it opens one document, for one person, and closes for good. */
export class ClientSocket implements WebSocketLike {
  readonly #ws: WebSocket;
  readonly #onClosing: (reason: CloseReason) => void;
  #admission: Admission | null = null;
  onAdmitted: () => void = () => {};
  /** We hang up: nothing of this socket's counts from now on. */
  isClosing = false;
  /** The browser hung up. What it sent before is still stored. */
  isGone = false;
  lastHeardAt = Date.now();
  #tokens: number = limits.messageBurst;
  #refilledAt = Date.now();

  constructor(ws: WebSocket, onClosing: (reason: CloseReason) => void) {
    this.#ws = ws;
    this.#onClosing = onClosing;
  }

  get admission(): Admission | null {
    return this.#admission;
  }

  set admission(admission: Admission) {
    this.#admission = admission;
    this.onAdmitted();
  }

  get readyState(): number {
    return this.#ws.readyState;
  }

  send(data: Parameters<WebSocketLike["send"]>[0]): void {
    if (this.#ws.readyState !== this.#ws.OPEN) return;
    if (this.#ws.bufferedAmount > longestBacklog) {
      this.#ws.terminate();
      return;
    }
    this.#ws.send(data as Uint8Array);
  }

  /** Hocuspocus' way to close, with codes of its own. */
  close(_code?: number, reason?: string): void {
    this.closeFor(reason === "Unauthorized" ? "unauthenticated" : "reload");
  }

  /** Closes the connection itself. A document closed only by message leaves a tab waiting 30 s. */
  closeFor(reason: CloseReason): void {
    if (this.isClosing || this.isGone) return;
    this.isClosing = true;
    this.#onClosing(reason);
    this.#ws.close(closeCodes[reason], reason);
  }

  terminate(): void {
    this.isClosing = true;
    this.#ws.terminate();
  }

  /** Whether one more message is within what a person can type. */
  takeToken(now: number = Date.now()): boolean {
    const refill = ((now - this.#refilledAt) / 1000) * limits.messageRate;
    this.#tokens = Math.min(limits.messageBurst, this.#tokens + refill);
    this.#refilledAt = now;
    if (this.#tokens < 1) return false;
    this.#tokens -= 1;
    return true;
  }
}

/** What Hocuspocus' hooks carry for a connection. */
export interface SocketContext {
  socket: ClientSocket;
}

/** Ends a hook silently: Hocuspocus logs only errors that have a message. */
export class Refused extends Error {
  readonly reason: string;

  constructor(reason: string) {
    super("");
    this.reason = reason;
  }
}

/** Closes the socket and ends the hook that noticed. */
export function refuse(socket: ClientSocket, reason: CloseReason): never {
  socket.closeFor(reason);
  throw new Refused(reason);
}
