import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { limits } from "@fangzhi/collab-protocol";
import type { Hocuspocus } from "@hocuspocus/server";
import type { Logger } from "pino";
import { type WebSocket, WebSocketServer } from "ws";
import { ClientSocket, type SocketContext } from "./client-socket.ts";
import type { Metrics } from "./metrics.ts";

/** One byte each on the wire: the provider answers 9 with 10, and knows by 9 that we live. */
const pingMessage = new Uint8Array([9]);
const pongType = 10;

export interface DoorOptions {
  hocuspocus: Hocuspocus<SocketContext>;
  /** The origin of the editor's pages. */
  origin: string;
  /** How long a socket may stay without an admitted token, in milliseconds. */
  admissionMs?: number;
  pingMs?: number;
  /** Sockets that wait for admission, from one address. */
  waitingPerAddress?: number;
  metrics: Metrics;
  logger: Logger;
}

/** Lets sockets in and keeps them in bounds; what they say goes to Hocuspocus. */
export class SocketDoor {
  readonly sockets = new Set<ClientSocket>();
  readonly #options: Required<DoorOptions>;
  readonly #server: WebSocketServer;
  readonly #waiting = new Map<string, number>();
  readonly #pinging: NodeJS.Timeout;
  #isOpen = true;

  constructor(options: DoorOptions) {
    this.#options = { admissionMs: 10_000, pingMs: 20_000, waitingPerAddress: 200, ...options };
    this.#server = new WebSocketServer({
      noServer: true,
      maxPayload: limits.message,
      perMessageDeflate: false,
      clientTracking: false,
    });
    this.#pinging = setInterval(() => this.#ping(), this.#options.pingMs);
    this.#pinging.unref();
  }

  /** Handles an HTTP upgrade. Never throws: an exception here would end the process. */
  upgrade(request: IncomingMessage, stream: Duplex, head: Buffer): void {
    stream.on("error", () => stream.destroy());
    const address = request.socket.remoteAddress ?? "";
    const refusal = this.#refusal(request, address);
    if (refusal) {
      this.#options.metrics.denied.inc({ reason: refusal });
      stream.end(`HTTP/1.1 ${refusal}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
      return;
    }
    this.#server.handleUpgrade(request, stream, head, (ws) => this.#open(ws, address));
  }

  /** Stops hearing: what arrives from now on is neither stored nor acknowledged. */
  closeForNew(): void {
    this.#isOpen = false;
  }

  /** Tells every tab to come back, waits for them to hang up, then hangs up on the rest. */
  async closeAll(patienceMs: number): Promise<void> {
    clearInterval(this.#pinging);
    for (const socket of this.sockets) socket.closeFor("restarting");
    const deadline = Date.now() + patienceMs;
    while (this.sockets.size > 0 && Date.now() < deadline) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    for (const socket of this.sockets) socket.terminate();
  }

  #refusal(request: IncomingMessage, address: string): string | null {
    if (!this.#isOpen) return "503 Service Unavailable";
    // Browsers always send an origin. Without one it is a program, and a token is all it has.
    const { origin } = request.headers;
    if (origin !== undefined && origin !== this.#options.origin) return "403 Forbidden";
    if ((this.#waiting.get(address) ?? 0) >= this.#options.waitingPerAddress) {
      return "429 Too Many Requests";
    }
    return null;
  }

  #open(ws: WebSocket, address: string): void {
    const { hocuspocus, admissionMs, metrics, logger } = this.#options;
    const socket = new ClientSocket(ws, (reason) => {
      metrics.closed.inc({ reason });
      client.handleClose();
    });
    const request = new Request("http://collab/");
    const client = hocuspocus.handleConnection(socket, request, { socket });
    this.sockets.add(socket);
    const admitted = this.#await(socket, address, admissionMs);
    ws.on("message", (data: Buffer, isBinary) => {
      if (socket.isClosing || !this.#isOpen) return;
      socket.lastHeardAt = Date.now();
      if (!isBinary) return socket.closeFor("malformed");
      if (data.length === 1 && data[0] === pongType) return;
      if (!socket.takeToken()) return socket.closeFor("tooFast");
      client.handleMessage(data);
    });
    ws.on("error", (err) => {
      logger.debug({ err: err.message }, "a socket broke");
    });
    ws.on("close", () => {
      admitted();
      socket.isGone = true;
      this.sockets.delete(socket);
      client.handleClose();
    });
  }

  /** Counts a socket as waiting until it is admitted, closed, or out of time. */
  #await(socket: ClientSocket, address: string, admissionMs: number): () => void {
    this.#waiting.set(address, (this.#waiting.get(address) ?? 0) + 1);
    let isWaiting = true;
    const done = () => {
      if (!isWaiting) return;
      isWaiting = false;
      clearTimeout(timer);
      const left = (this.#waiting.get(address) ?? 1) - 1;
      if (left > 0) this.#waiting.set(address, left);
      else this.#waiting.delete(address);
    };
    const timer = setTimeout(() => {
      done();
      if (!socket.admission) socket.closeFor("unauthenticated");
    }, admissionMs);
    socket.onAdmitted = done;
    return done;
  }

  #ping(): void {
    const longestSilence = this.#options.pingMs * 3;
    for (const socket of this.sockets) {
      if (Date.now() - socket.lastHeardAt > longestSilence) socket.terminate();
      else socket.send(pingMessage);
    }
  }
}
