import type { Channel } from "@fangzhi/types";
import pg from "pg";

const longestPause = 1_000;

export interface ListenerOptions {
  url: string;
  channels: readonly Channel[];
  onNotice: (channel: Channel, payload: string) => void;
  /** Listening again after a gap: notices may have been lost, read the tables. */
  onListening: () => void;
  onError: (error: Error) => void;
}

/** One connection that listens, and comes back when it is lost. */
export class Listener {
  readonly #options: ListenerOptions;
  #client: pg.Client | null = null;
  #closed = false;
  #pause = 100;
  #timer: NodeJS.Timeout | undefined;

  constructor(options: ListenerOptions) {
    this.#options = options;
  }

  get isListening(): boolean {
    return this.#client !== null;
  }

  /** Resolves after the first attempt, whether or not it succeeded: it goes on by itself. */
  async start(): Promise<void> {
    const { url, channels, onNotice, onListening, onError } = this.#options;
    const client = new pg.Client({
      connectionString: url,
      keepAlive: true,
      connectionTimeoutMillis: 5_000,
      query_timeout: 5_000,
      application_name: "fangzhi-collab-listen",
    });
    client.on("error", onError);
    client.on("end", () => this.#lost(client));
    client.on("notification", ({ channel, payload }) => {
      if (payload !== undefined) onNotice(channel as Channel, payload);
    });
    try {
      await client.connect();
      // Identifiers from our own list of channels, never from outside.
      await client.query(channels.map((channel) => `LISTEN ${channel}`).join(";"));
    } catch (error) {
      onError(error as Error);
      this.#lost(client);
      return;
    }
    if (this.#closed) return void (await client.end().catch(onError));
    this.#client = client;
    this.#pause = 100;
    onListening();
  }

  /** A dead network looks like silence; asking makes it an error. */
  async check(): Promise<void> {
    await this.#client?.query("SELECT 1").catch(() => {
      const client = this.#client;
      if (client) this.#lost(client);
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#timer);
    const client = this.#client;
    this.#client = null;
    await client?.end().catch(this.#options.onError);
  }

  #lost(client: pg.Client): void {
    if (this.#client !== null && this.#client !== client) return;
    this.#client = null;
    client.removeAllListeners("end");
    void client.end().catch(() => {});
    if (this.#closed) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.start(), this.#pause);
    this.#pause = Math.min(this.#pause * 2, longestPause);
  }
}
