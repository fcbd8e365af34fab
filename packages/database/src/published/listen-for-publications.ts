import { setTimeout as sleep } from "node:timers/promises";
import { channels } from "@fangzhi/types";
import { Client } from "pg";

export interface PublicationListener {
  /** Whether notices arrive at this moment. While they don't, nothing new may be kept. */
  isListening: () => boolean;
  stop: () => Promise<void>;
}

export interface ListenOptions {
  url: string;
  /** A version of this piece was published, or the piece withdrawn. */
  onPublished: (pieceId: string) => void;
  /** Notices may have been missed until now: whatever can change must be read again. */
  onListening: () => void;
  onLost: (error: unknown) => void;
  heartbeatMs?: number;
}

const shortestWaitMs = 100;
const longestWaitMs = 5_000;
/** A connection that lived this long was a good one: the next attempt starts without patience. */
const steadyMs = 10_000;

/**
 * Whoever may sign in to PostgreSQL may send a notice: that can't be revoked. A made-up one only makes
 * the reader read again what it reads, so at worst it renders a page more often than it must.
 *
 * Hears every publication on a connection of its own and comes back whenever it breaks. A heartbeat
 * finds the connection that died without a word; Postgres keeps no notices for who is away.
 */
export function listenForPublications(options: ListenOptions): PublicationListener {
  const stopping = new AbortController();
  let listening = false;

  const listenOnce = async () => {
    const client = new Client({
      connectionString: options.url,
      keepAlive: true,
      connectionTimeoutMillis: 5_000,
      query_timeout: 5_000,
      application_name: "fangzhi-reader-listen",
    });
    const broken = new Promise<never>((_resolve, reject) => {
      client.on("error", reject);
      client.on("end", () => reject(new Error("the connection was closed")));
    });
    broken.catch(() => {});
    client.on("notification", (notice) => {
      if (notice.channel === channels.published && notice.payload) {
        options.onPublished(notice.payload);
      }
    });
    try {
      await client.connect();
      await client.query(`LISTEN ${channels.published}`);
      listening = true;
      options.onListening();
      while (!stopping.signal.aborted) {
        await Promise.race([wait(options.heartbeatMs ?? 5_000, stopping.signal), broken]);
        if (!stopping.signal.aborted) await Promise.race([client.query("SELECT 1"), broken]);
      }
    } finally {
      listening = false;
      await client.end().catch(() => {});
    }
  };

  const keepListening = async () => {
    let waitMs = shortestWaitMs;
    while (!stopping.signal.aborted) {
      const startedAt = Date.now();
      try {
        await listenOnce();
      } catch (error) {
        if (stopping.signal.aborted) return;
        options.onLost(error);
      }
      waitMs = Date.now() - startedAt > steadyMs ? shortestWaitMs : waitMs * 2;
      await wait(Math.min(waitMs, longestWaitMs), stopping.signal);
    }
  };

  const done = keepListening();
  return {
    isListening: () => listening,
    stop: () => {
      stopping.abort();
      return done;
    },
  };
}

async function wait(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal, ref: false }).catch(() => {});
}
