import { collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { ByteCache } from "./byte-cache.ts";

/** Plain numbers: a hit takes microseconds and must not pay for a labelled counter. */
export interface Tally {
  hit: number;
  rendered: number;
  notKept: number;
  notModified: number;
  refused: number;
  notices: number;
  listenerLosses: number;
}

export function createTally(): Tally {
  return {
    hit: 0,
    rendered: 0,
    notKept: 0,
    notModified: 0,
    refused: 0,
    notices: 0,
    listenerLosses: 0,
  };
}

export interface ReaderMetrics {
  registry: Registry;
  observeRender: (seconds: number) => void;
}

/** The Prometheus page of this process. */
export function createReaderMetrics(
  tally: Tally,
  cache: Pick<ByteCache, "size">,
  isListening: () => boolean,
): ReaderMetrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  new Gauge({
    name: "reader_requests",
    help: "Requests since the start, by how they were answered",
    labelNames: ["answer"],
    registers,
    collect() {
      for (const [answer, count] of Object.entries(tally)) this.set({ answer }, count);
    },
  });
  new Gauge({
    name: "reader_cache_bytes",
    help: "Bytes held by the byte cache",
    registers,
    collect() {
      this.set(cache.size().bytes);
    },
  });
  new Gauge({
    name: "reader_cache_entries",
    help: "Pages held by the byte cache",
    registers,
    collect() {
      this.set(cache.size().entries);
    },
  });
  new Gauge({
    name: "reader_listening",
    help: "Whether notices of publications arrive (1) or may be missed (0)",
    registers,
    collect() {
      this.set(isListening() ? 1 : 0);
    },
  });
  const renders = new Histogram({
    name: "reader_render_seconds",
    help: "Time to render a page that was not kept",
    buckets: [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 1, 5],
    registers,
  });
  return { registry, observeRender: (seconds) => renders.observe(seconds) };
}
