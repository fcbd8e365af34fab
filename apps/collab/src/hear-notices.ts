import { Listener } from "@fangzhi/database/collab";
import { channels } from "@fangzhi/types";
import type { Logger } from "pino";
import type { Admission } from "./client-socket.ts";
import type { Room } from "./room.ts";

export interface NoticesOptions {
  databaseUrl: string;
  nodeId: string;
  rooms: ReadonlyMap<string, Room>;
  readHeads: (pieceIds: readonly string[]) => Promise<Map<string, number>>;
  evict: (isConcerned: (admission: Admission) => boolean) => void;
  /** How often the heads of open documents are compared with the log, in milliseconds. */
  checkMs: number;
  logger: Logger;
}

export interface Notices {
  start: () => Promise<void>;
  isHearing: () => boolean;
  close: () => Promise<void>;
}

/**
 * Hears what others did: appended to a log, changed who may write. A notice may be lost, so the
 * tables are read after every gap in listening, and the heads every few seconds besides.
 */
export function hearNotices(options: NoticesOptions): Notices {
  const { rooms, nodeId, evict, logger } = options;
  const compareHeads = async () => {
    if (rooms.size === 0) return;
    try {
      for (const [pieceId, head] of await options.readHeads([...rooms.keys()])) {
        rooms.get(pieceId)?.noticed(head, true);
      }
    } catch (err) {
      logger.warn({ err }, "could not compare the heads");
    }
  };
  const listener = new Listener({
    url: options.databaseUrl,
    channels: [channels.documentUpdate, channels.pieceAccess, channels.personAccess],
    onNotice(channel, payload) {
      if (channel === channels.pieceAccess) return evict(({ pieceId }) => pieceId === payload);
      if (channel === channels.personAccess) return evict(({ personId }) => personId === payload);
      const [writer, pieceId = "", seq] = payload.split(":");
      rooms.get(pieceId)?.noticed(Number(seq), writer === nodeId);
    },
    onListening() {
      evict(() => true);
      void compareHeads();
    },
    onError: (err) => logger.warn({ err }, "listening was interrupted"),
  });
  const checking = setInterval(
    () => void Promise.all([compareHeads(), listener.check()]),
    options.checkMs,
  );
  checking.unref();
  return {
    start: () => listener.start(),
    isHearing: () => listener.isListening,
    close() {
      clearInterval(checking);
      return listener.close();
    },
  };
}
