import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { type LiveRoom, openLiveRoom } from "./live-room.ts";
import { milliseconds, quantile } from "./quantile.ts";
import { marks, openTypist, type Typist } from "./typist.ts";

/**
 * `npm run bench -- collab-kill [--kills N] [--crashes N] [--churns N] [--json]`: acknowledged edits
 * lost when the collab process is killed under typing, and when PostgreSQL is; stale texts when a
 * document is opened and closed over and over. PostgreSQL runs with fsync on.
 */
const { values } = parseArgs({
  options: {
    kills: { type: "string", default: "20" },
    crashes: { type: "string", default: "5" },
    churns: { type: "string", default: "300" },
    json: { type: "boolean", default: false },
  },
});

const documents = 3;
const typistsEach = 3;
const keystrokeMs = 30;
const outageMs = 2_500;

interface Tally {
  acknowledged: number;
  lostAcknowledged: number;
  lostSeenByOthers: number;
  ackMs: number[];
}

async function openTypists(room: LiveRoom): Promise<{ pieceIds: string[]; typists: Typist[][] }> {
  const pieceIds = await Promise.all(Array.from({ length: documents }, () => room.startPiece()));
  const { reporter, chief } = room.newsroom;
  const typists = await Promise.all(
    pieceIds.map((pieceId) =>
      Promise.all(
        Array.from({ length: typistsEach }, (_, index) =>
          openTypist(room, pieceId, index % 2 === 0 ? reporter : chief),
        ),
      ),
    ),
  );
  return { pieceIds, typists };
}

/** Everybody types, each in a rhythm of their own, until told to stop. */
function startTyping(typists: Typist[]): () => void {
  const timers = typists.map((typist) => {
    const type = () => {
      typist.type();
      timer = setTimeout(type, keystrokeMs * (0.5 + Math.random()));
    };
    let timer = setTimeout(type, Math.random() * keystrokeMs);
    return () => clearTimeout(timer);
  });
  return () => {
    for (const stop of timers) stop();
  };
}

/** What a tab opened afterwards must show: every acknowledged mark, and every mark others saw. */
async function countLost(
  room: LiveRoom,
  pieceId: string,
  typists: Typist[],
  tally: Tally,
): Promise<void> {
  const reader = await openTypist(room, pieceId, room.newsroom.chief);
  const present = new Set(reader.text().match(marks));
  reader.close();
  const isLost = (mark: string) => !present.has(mark);
  for (const typist of typists) {
    const acked = typist.typed.filter((mark) => mark.ackedAt !== null);
    tally.acknowledged += acked.length;
    tally.lostAcknowledged += acked.filter(({ mark }) => isLost(mark)).length;
    const others = typists.filter((other) => other !== typist).map((other) => other.text());
    const seen = typist.typed.filter(({ mark }) => others.some((text) => text.includes(mark)));
    tally.lostSeenByOthers += seen.filter(({ mark }) => isLost(mark)).length;
    for (const { at, ackedAt } of acked) if (ackedAt !== null) tally.ackMs.push(ackedAt - at);
  }
}

async function killRound(room: LiveRoom, tally: Tally): Promise<void> {
  await room.startCollab();
  const { pieceIds, typists } = await openTypists(room);
  const stop = startTyping(typists.flat());
  await sleep(1_000 + Math.random() * 1_500);
  await room.killCollab();
  stop();
  // What is still in the sockets was sent by the server before it died.
  await sleep(50);
  for (const typist of typists.flat()) typist.close();
  await room.startCollab();
  for (const [index, pieceId] of pieceIds.entries()) {
    await countLost(room, pieceId, typists[index] ?? [], tally);
  }
  await room.killCollab();
}

/** Milliseconds from PostgreSQL's return until an edit is acknowledged again. */
async function crashRound(room: LiveRoom, tally: Tally): Promise<number> {
  const { pieceIds, typists } = await openTypists(room);
  const all = typists.flat();
  const stop = startTyping(all);
  await sleep(1_000 + Math.random() * 1_000);
  room.crashPostgres();
  await sleep(outageMs);
  await room.restartPostgres();
  const returnedAt = performance.now();
  const last = all.map((typist) => typist.typed.length - 1);
  const isAckedAgain = () => all.every((typist, index) => isAcked(typist, last[index] ?? 0));
  while (!isAckedAgain()) await sleep(2);
  const pause = performance.now() - returnedAt;
  await sleep(300);
  stop();
  while (!all.every((typist) => typist.isSaved())) await sleep(5);
  for (const typist of all) typist.close();
  for (const [index, pieceId] of pieceIds.entries()) {
    await countLost(room, pieceId, typists[index] ?? [], tally);
  }
  return pause;
}

/**
 * Opens one document over and over, types, leaves at any moment. Answers how often a tab was shown
 * less than what had been acknowledged before it opened.
 */
async function churn(room: LiveRoom, rounds: number): Promise<number> {
  const pieceId = await room.startPiece();
  const acknowledged: string[] = [];
  let stale = 0;
  for (let round = 0; round < rounds; round++) {
    const typist = await openTypist(room, pieceId, room.newsroom.reporter);
    const present = new Set(typist.text().match(marks));
    if (acknowledged.some((mark) => !present.has(mark))) stale += 1;
    for (let count = 0; count < 3; count++) typist.type();
    await sleep(Math.random() * 12);
    acknowledged.push(...typist.typed.flatMap(({ mark, ackedAt }) => (ackedAt ? [mark] : [])));
    typist.close();
    await sleep(Math.random() * 6);
  }
  return stale;
}

const isAcked = (typist: Typist, index: number): boolean =>
  typist.typed[index]?.ackedAt !== null || typist.isSaved();

const emptyTally = (): Tally => ({
  acknowledged: 0,
  lostAcknowledged: 0,
  lostSeenByOthers: 0,
  ackMs: [],
});

const room = await openLiveRoom();
try {
  const kills = emptyTally();
  for (let round = 0; round < Number(values.kills); round++) {
    await killRound(room, kills);
    if (!values.json) console.log(`kill ${round + 1}: ${kills.acknowledged} acknowledged so far`);
  }
  const crashes = emptyTally();
  const pauses: number[] = [];
  await room.startCollab();
  for (let round = 0; round < Number(values.crashes); round++) {
    pauses.push(await crashRound(room, crashes));
    if (!values.json)
      console.log(`crash ${round + 1}: again after ${pauses.at(-1)?.toFixed(0)} ms`);
  }
  const staleReopenings = await churn(room, Number(values.churns));
  const result = {
    kills: Number(values.kills),
    acknowledged: kills.acknowledged,
    lostAcknowledged: kills.lostAcknowledged,
    lostSeenByOthers: kills.lostSeenByOthers,
    ackP50Ms: milliseconds(quantile(kills.ackMs, 0.5)),
    ackP99Ms: milliseconds(quantile(kills.ackMs, 0.99)),
    postgresCrashes: Number(values.crashes),
    acknowledgedAroundCrashes: crashes.acknowledged,
    lostAroundCrashes: crashes.lostAcknowledged + crashes.lostSeenByOthers,
    againAfterMs: pauses.map(Math.round),
    churns: Number(values.churns),
    staleReopenings,
  };
  if (values.json) console.log(JSON.stringify(result));
  else console.log(result);
  const { lostAcknowledged, lostSeenByOthers, lostAroundCrashes } = result;
  if (lostAcknowledged + lostSeenByOthers + lostAroundCrashes + staleReopenings > 0) {
    process.exitCode = 1;
  }
} finally {
  await room.close();
}
process.exit();
