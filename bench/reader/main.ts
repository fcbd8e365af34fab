import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import autocannon from "autocannon";
import { type PageWeight, weighPage } from "./page-weight.ts";
import { openReadingRoom } from "./reading-room.ts";

/**
 * `npm run bench -- reader [--seconds N] [--rounds N] [--json]`: pages per second from the byte
 * cache, beside bare node:http serving the same bytes and beside Next alone (the same process minus
 * the cache), interleaved in one run on one machine; and what a reading page weighs.
 */
const { values } = parseArgs({
  options: {
    seconds: { type: "string", default: "4" },
    rounds: { type: "string", default: "3" },
    json: { type: "boolean", default: false },
  },
});
const seconds = Number(values.seconds);
const rounds = Number(values.rounds);
const page = "/p/guangdong-low-altitude-economy";
const say = (line: string) => values.json || console.log(line);

interface Target {
  name: string;
  url: string;
  headers: Record<string, string>;
}
interface Measured {
  target: string;
  connections: number;
  perSecond: number;
  p50: number;
  p99: number;
  failed: number;
}

const room = await openReadingRoom(say);
const folder = mkdtempSync(join(tmpdir(), "fangzhi-bench-"));
try {
  const reader = await room.startReader();
  const alone = await room.startPagesAlone();
  const html = Buffer.from(await (await fetch(reader + page)).arrayBuffer());
  const plainFile = join(folder, "page.html");
  const packedFile = join(folder, "page.html.gz");
  writeFileSync(plainFile, html);
  writeFileSync(packedFile, gzipSync(html, { level: 9 }));
  const gzip = { "accept-encoding": "gzip" };
  const targets: Target[] = [
    { name: "byte cache", url: reader + page, headers: {} },
    { name: "bare node:http", url: await room.startBare(plainFile), headers: {} },
    { name: "Next alone", url: alone + page, headers: {} },
    { name: "byte cache, gzip", url: reader + page, headers: gzip },
    { name: "bare node:http, gzip", url: await room.startBare(packedFile, "gzip"), headers: gzip },
  ];
  const measured: Measured[] = [];
  for (const connections of [1, 16, 64]) {
    for (const target of targets) await shoot(target, connections, 1);
    for (let round = 0; round < rounds; round += 1) {
      for (const target of targets) measured.push(await shoot(target, connections, seconds));
    }
  }
  const weights = await Promise.all(
    ["/", page, `${page}/v/1`, "/p/six-regions-new-tracks"].map((path) => weighPage(reader, path)),
  );
  report(html.length, measured, weights);
} finally {
  rmSync(folder, { recursive: true, force: true });
  await room.close();
}
process.exit();

async function shoot(target: Target, connections: number, duration: number): Promise<Measured> {
  const { url, headers } = target;
  const result = await autocannon({ url, headers, connections, duration });
  return {
    target: target.name,
    connections,
    perSecond: result.requests.average,
    p50: result.latency.p50,
    p99: result.latency.p99,
    failed: result.non2xx + result.errors,
  };
}

function report(pageBytes: number, measured: readonly Measured[], weights: PageWeight[]): void {
  const rows = [...Map.groupBy(measured, (one) => `${one.target}/${one.connections}`).values()].map(
    (runs) => {
      const sorted = runs.toSorted((a, b) => a.perSecond - b.perSecond);
      const median = sorted[Math.floor(sorted.length / 2)];
      if (!median) throw new Error("nothing was measured");
      return { ...median, failed: runs.reduce((sum, run) => sum + run.failed, 0) };
    },
  );
  const of = (name: string, connections: number) =>
    rows.find((row) => row.target === name && row.connections === connections)?.perSecond ??
    Number.NaN;
  const ratios = [16, 64].map((connections) => ({
    connections,
    ofBare: of("byte cache", connections) / of("bare node:http", connections),
    ofBareGzip: of("byte cache, gzip", connections) / of("bare node:http, gzip", connections),
    timesNext: of("byte cache", connections) / of("Next alone", connections),
  }));
  if (values.json) {
    console.log(JSON.stringify({ pageBytes, rows, ratios, weights }));
    return;
  }
  console.log(`\n${page}: ${pageBytes} bytes, medians of ${rounds} × ${seconds} s`);
  console.table(rows);
  console.table(ratios);
  console.table(weights);
}
