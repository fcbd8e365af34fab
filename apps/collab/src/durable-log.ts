import { limits } from "@fangzhi/collab-protocol";
import type { GroupCommit, LoadedLog, LogRow } from "@fangzhi/database/collab";
import type { Document, Extension, Hocuspocus } from "@hocuspocus/server";
import type { Logger } from "pino";
import { messageYjsSyncStep1, messageYjsSyncStep2 } from "y-protocols/sync";
import * as Y from "yjs";
import { type ClientSocket, Refused, refuse, type SocketContext } from "./client-socket.ts";
import type { Metrics } from "./metrics.ts";
import { Room } from "./room.ts";

/** Rows above the newest snapshot after which a new one is made while people write. */
const compactEvery = 500;

export interface DurableLogOptions {
  log: Pick<GroupCommit, "append">;
  load: (pieceId: string) => Promise<LoadedLog | null>;
  readAfter: (pieceId: string, seq: number) => Promise<LogRow[]>;
  compact: (pieceId: string) => Promise<number | null>;
  metrics: Metrics;
  logger: Logger;
}

type BeforeSync = Parameters<NonNullable<Extension<SocketContext>["beforeSync"]>>[0];

/**
 * Every update is committed to the log before Hocuspocus applies, broadcasts and acknowledges it.
 * `beforeSync` is the one awaited place before that; it also runs before the read-only check and
 * before anything is decoded, so both are done here (docs/decisions/0006-collab-server.md).
 */
export class DurableLog implements Extension<SocketContext> {
  readonly #options: DurableLogOptions;
  readonly rooms = new Map<string, Room>();
  readonly #compacting = new Set<string>();
  #hocuspocus: Hocuspocus<SocketContext> | null = null;

  constructor(options: DurableLogOptions) {
    this.#options = options;
  }

  async onConfigure({ instance }: { instance: Hocuspocus<SocketContext> }): Promise<void> {
    this.#hocuspocus = instance;
  }

  async onLoadDocument(data: { document: Document; documentName: string }): Promise<void> {
    const { document, documentName: pieceId } = data;
    const { logger, readAfter } = this.#options;
    const room = new Room({
      document,
      pieceId,
      readAfter: (seq) => readAfter(pieceId, seq),
      onPoison: (seq, err) => logger.error({ pieceId, seq, err }, "an update can't be applied"),
      onPullFailed: (err) => logger.warn({ pieceId, err }, "could not read the log"),
      onForeign: () => logger.warn({ pieceId }, "an update was no change of a text"),
      onIncomplete: () => logger.warn({ pieceId }, "an update came before what it builds on"),
    });
    // Before the log is read: notices from now on are remembered and looked into after loading.
    this.rooms.set(pieceId, room);
    try {
      const log = await this.#options.load(pieceId);
      if (!log) throw new Refused("not-found");
      room.generation = log.generation;
      room.snapshotSeq = log.snapshot?.seq ?? 0;
      room.load([...(log.snapshot ? [log.snapshot] : []), ...log.rows]);
    } catch (error) {
      if (this.rooms.get(pieceId) === room) this.rooms.delete(pieceId);
      if (!(error instanceof Refused)) logger.warn({ pieceId, err: error }, "could not load");
      throw new Refused(error instanceof Refused ? error.reason : "unavailable");
    }
  }

  async beforeSync({ connection, context, document, payload, type }: BeforeSync): Promise<void> {
    const { socket } = context;
    if (socket.isClosing) throw new Refused("closing");
    const room = this.#roomOf(document);
    // Hocuspocus may hand a connection a document that it was unloading at that moment.
    if (!room) refuse(socket, "reload");
    if (type === messageYjsSyncStep1 || connection.readOnly) return;
    if (payload.byteLength > limits.update) refuse(socket, "tooLarge");
    const taken = room.judge(payload);
    if (typeof taken === "string") refuse(socket, taken);
    // A reconnecting tab repeats the whole delete set; what is known here is in the log already.
    if (type === messageYjsSyncStep2 && isKnown(document, payload)) return;
    await this.#append(socket, room, taken, { source: "connection", connection });
  }

  async beforeUnloadDocument({ document }: { document: Document }): Promise<void> {
    const room = this.#roomOf(document);
    if (room && room.inFlight > 0) throw new Refused("busy");
  }

  async afterUnloadDocument({ documentName }: { documentName: string }): Promise<void> {
    const room = this.rooms.get(documentName);
    if (!room?.document.isDestroyed) return;
    this.rooms.delete(documentName);
    room.forgetTrial();
    if (room.contiguous > room.snapshotSeq) void this.#compact(room);
  }

  #roomOf(document: Document): Room | undefined {
    const room = this.rooms.get(document.name);
    return room?.document === document && !document.isDestroyed ? room : undefined;
  }

  async #append(
    socket: ClientSocket,
    room: Room,
    update: Uint8Array,
    origin: unknown,
  ): Promise<void> {
    const { admission } = socket;
    if (!admission) throw new Refused("unauthenticated");
    const { log, logger, metrics } = this.#options;
    const endTimer = metrics.appendSeconds.startTimer();
    room.inFlight += 1;
    try {
      const seq = await log.append({
        pieceId: room.pieceId,
        generation: admission.generation,
        personId: admission.personId,
        data: update,
      });
      endTimer();
      if (seq === null) refuse(socket, "accessChanged");
      metrics.appended.inc();
      room.committed(seq, update, origin);
      if (room.contiguous - room.snapshotSeq >= compactEvery) void this.#compact(room);
    } catch (error) {
      room.forgetTrial();
      if (error instanceof Refused) throw error;
      logger.error({ pieceId: room.pieceId, err: error }, "an update was not stored");
      refuse(socket, "storage");
    } finally {
      room.settled();
      this.#unloadLater(room);
    }
  }

  /** The last socket may have gone while its update was on its way. */
  #unloadLater(room: Room): void {
    if (room.inFlight > 0 || room.document.getConnectionsCount() > 0) return;
    setImmediate(() => void this.#hocuspocus?.unloadDocument(room.document));
  }

  async #compact(room: Room): Promise<void> {
    const { pieceId } = room;
    if (this.#compacting.has(pieceId)) return;
    this.#compacting.add(pieceId);
    try {
      const seq = await this.#options.compact(pieceId);
      if (seq !== null) room.snapshotSeq = Math.max(room.snapshotSeq, seq);
    } catch (err) {
      // Only tidiness: the log is whole without it. Wait for as many rows again.
      room.snapshotSeq = room.contiguous;
      this.#options.logger.warn({ pieceId, err }, "could not compact");
    } finally {
      this.#compacting.delete(pieceId);
    }
  }
}

const isKnown = (document: Document, update: Uint8Array): boolean =>
  Y.snapshotContainsUpdate(Y.snapshot(document), update);
