import { Listener } from "@fangzhi/database/collab";
import { projectDraft } from "@fangzhi/database/commands/project-draft";
import type { Database } from "@fangzhi/database/connection";
import { listPieceIds } from "@fangzhi/database/queries/list-piece-ids";
import { channels } from "@fangzhi/types";
import type { Logger } from "pino";

/** After the last keystroke, and at the latest while somebody types on. */
const quietMs = 2_000;
const longestWaitMs = 15_000;

export interface DraftProjector {
  isListening: () => boolean;
  stop: () => Promise<void>;
}

/**
 * Keeps what lists and proposals know of drafts in line with their logs: soon after people pause,
 * and for every draft when listening starts, because notices may have been missed.
 */
export async function projectDrafts(options: {
  url: string;
  db: Database;
  logger: Logger;
}): Promise<DraftProjector> {
  const { url, db, logger } = options;
  const waiting = new Map<string, { since: number; timer: NodeJS.Timeout }>();
  let running: Promise<void> = Promise.resolve();

  const project = (pieceId: string): void => {
    waiting.delete(pieceId);
    // One after the other: projections are cheap, and none of them is urgent.
    running = running.then(async () => {
      try {
        await projectDraft(pieceId, db);
      } catch (err) {
        logger.error({ err, pieceId }, "projecting a draft failed");
      }
    });
  };

  const expect = (pieceId: string): void => {
    const before = waiting.get(pieceId);
    const now = Date.now();
    const since = before?.since ?? now;
    clearTimeout(before?.timer);
    const wait = Math.max(0, Math.min(quietMs, since + longestWaitMs - now));
    waiting.set(pieceId, { since, timer: setTimeout(project, wait, pieceId) });
  };

  const listener = new Listener({
    url,
    channels: [channels.documentUpdate],
    onNotice: (_channel, payload) => {
      const pieceId = payload.split(":")[1];
      if (pieceId) expect(pieceId);
    },
    onListening: () => {
      listPieceIds(db).then(
        (ids) => ids.forEach(project),
        (err: unknown) => logger.error({ err }, "listing drafts failed"),
      );
    },
    onError: (err) => logger.warn({ err }, "listening was interrupted"),
  });
  await listener.start();

  return {
    isListening: () => listener.isListening,
    async stop() {
      await listener.close();
      for (const [pieceId, { timer }] of waiting) {
        clearTimeout(timer);
        project(pieceId);
      }
      await running;
    },
  };
}
