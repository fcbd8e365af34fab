import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import * as Y from "yjs";
import { openLiveRoom } from "../collab-kill/live-room.ts";
import { milliseconds, quantile } from "../collab-kill/quantile.ts";
import { marks, openTypist } from "../collab-kill/typist.ts";

/**
 * `npm run bench -- collab-latency [--typists N] [--seconds N] [--json]`: from a keystroke to its
 * arrival in a colleague's tab, one document, 5 keystrokes a second each, one silent reader.
 */
const { values } = parseArgs({
  options: {
    typists: { type: "string", default: "5" },
    seconds: { type: "string", default: "30" },
    json: { type: "boolean", default: false },
  },
});

const keystrokeMs = 200;
const warmUpMs = 3_000;

const room = await openLiveRoom();
try {
  await room.startCollab();
  const pieceId = await room.startPiece();
  const { reporter, chief } = room.newsroom;
  const reader = await openTypist(room, pieceId, chief);
  const typists = await Promise.all(
    Array.from({ length: Number(values.typists) }, () => openTypist(room, pieceId, reporter)),
  );
  const typedAt = new Map<string, number>();
  const arrivals: number[] = [];
  reader.ydoc.on("update", (update: Uint8Array) => {
    const now = performance.now();
    for (const struct of Y.decodeUpdate(update).structs) {
      if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentString)) continue;
      for (const mark of struct.content.str.match(marks) ?? []) {
        const at = typedAt.get(mark);
        if (at !== undefined) arrivals.push(now - at);
      }
    }
  });
  const startedAt = performance.now();
  const endAt = startedAt + warmUpMs + Number(values.seconds) * 1_000;
  await Promise.all(
    typists.map(async (typist) => {
      await sleep(Math.random() * keystrokeMs);
      while (performance.now() < endAt) {
        const mark = typist.nextMark();
        if (performance.now() - startedAt > warmUpMs) typedAt.set(mark, performance.now());
        typist.type();
        await sleep(keystrokeMs * (0.75 + Math.random() / 2));
      }
    }),
  );
  while (!typists.every((typist) => typist.isSaved())) await sleep(5);
  await sleep(200);
  const acks = typists
    .flatMap((typist) => typist.typed)
    .filter(({ mark }) => typedAt.has(mark))
    .map(({ at, ackedAt }) => (ackedAt ?? Number.NaN) - at);
  const result = {
    typists: typists.length,
    keystrokes: typedAt.size,
    arrived: arrivals.length,
    propagationP50Ms: milliseconds(quantile(arrivals, 0.5)),
    propagationP99Ms: milliseconds(quantile(arrivals, 0.99)),
    ackP50Ms: milliseconds(quantile(acks, 0.5)),
    ackP99Ms: milliseconds(quantile(acks, 0.99)),
  };
  if (values.json) console.log(JSON.stringify(result));
  else console.log(result);
  if (result.arrived !== result.keystrokes) process.exitCode = 1;
} finally {
  await room.close();
}
process.exit();
