import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";

export interface Gauged {
  sockets: () => number;
  documents: () => number;
  queued: () => number;
}

/** The counters of one server; several servers in one process each have their own. */
export function createMetrics(gauged: Gauged) {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const gauge = (name: string, help: string, read: () => number) =>
    new Gauge({
      name,
      help,
      registers: [registry],
      collect() {
        this.set(read());
      },
    });
  gauge("fangzhi_collab_sockets", "Open sockets", gauged.sockets);
  gauge("fangzhi_collab_documents", "Documents in memory", gauged.documents);
  gauge("fangzhi_collab_queued_updates", "Updates waiting for a commit", gauged.queued);
  return {
    registry,
    appended: new Counter({
      name: "fangzhi_collab_appended_updates_total",
      help: "Updates committed to the log",
      registers: [registry],
    }),
    appendSeconds: new Histogram({
      name: "fangzhi_collab_append_seconds",
      help: "From an update's arrival to its commit",
      buckets: [0.001, 0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5, 15],
      registers: [registry],
    }),
    retries: new Counter({
      name: "fangzhi_collab_append_retries_total",
      help: "Batches that failed and were tried again",
      registers: [registry],
    }),
    closed: new Counter({
      name: "fangzhi_collab_closed_sockets_total",
      help: "Sockets the server closed",
      labelNames: ["reason"] as const,
      registers: [registry],
    }),
    denied: new Counter({
      name: "fangzhi_collab_denied_total",
      help: "Tokens not admitted",
      labelNames: ["reason"] as const,
      registers: [registry],
    }),
  };
}
export type Metrics = ReturnType<typeof createMetrics>;
