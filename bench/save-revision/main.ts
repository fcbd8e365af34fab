import { randomUUID } from "node:crypto";
import { parseArgs } from "node:util";
import { submitForReview } from "@fangzhi/database/commands/submit-for-review";
import { documentOf, draftPiece, expectOk } from "@fangzhi/database/testing";
import pg from "pg";
import { type LiveRoom, openLiveRoom } from "../collab-kill/live-room.ts";
import { milliseconds, quantile } from "../collab-kill/quantile.ts";

/**
 * `npm run bench -- save-revision [--pieces N] [--json]`: revisions saved per second by the act
 * itself, submitting for review (read the log, check the text, hash it, freeze it, open the round,
 * write the event, tell the rooms), beside node-postgres doing only the transaction's statements
 * with everything computed before. fsync on; one writer, then eight on different pieces.
 */
const { values } = parseArgs({
  options: {
    pieces: { type: "string", default: "160" },
    json: { type: "boolean", default: false },
  },
});

const pieceCount = Number(values.pieces);
const sentence = "低空经济的产业链正在广东的城市、乡村和海岛之间延伸，航线与场景逐年增加。";
const document = documentOf(
  "低空经济起飞",
  ...Array.from({ length: 40 }, () => sentence.repeat(4)),
);

interface Run {
  revisionsPerSecond: number;
  p50Ms: number;
  p99Ms: number;
}

const room = await openLiveRoom();
try {
  const results: Record<string, Run> = {};
  for (const writers of [1, 8]) {
    const plain = new pg.Pool({ connectionString: room.databaseUrl, max: writers });
    // `end` answers before the sockets are closed; PostgreSQL may close them first.
    plain.on("error", () => {});
    const both = { submit: submitOurs(room), plain: submitPlain(plain) };
    // Interleaved, so that a busy moment of the machine falls on both.
    for (const [name, submit] of Object.entries(both)) {
      await measure(room, submit, writers, Math.ceil(pieceCount / 8));
      results[`${name} ×${writers}`] = await measure(room, submit, writers, pieceCount);
    }
    await plain.end();
  }
  if (values.json) console.log(JSON.stringify(results));
  else console.table(results);
} finally {
  await room.close();
}
process.exit();

async function measure(
  { db, newsroom }: LiveRoom,
  submit: (pieceId: string) => Promise<void>,
  writers: number,
  count: number,
): Promise<Run> {
  const pieces: string[] = [];
  for (let made = 0; made < count; made += 1) {
    pieces.push(await draftPiece(db, newsroom.reporter, document));
  }
  const took: number[] = [];
  const startedAt = performance.now();
  const writer = async () => {
    for (let pieceId = pieces.pop(); pieceId; pieceId = pieces.pop()) {
      const at = performance.now();
      await submit(pieceId);
      took.push(performance.now() - at);
    }
  };
  await Promise.all(Array.from({ length: writers }, writer));
  return {
    revisionsPerSecond: Math.round((count / (performance.now() - startedAt)) * 1_000),
    p50Ms: milliseconds(quantile(took, 0.5)),
    p99Ms: milliseconds(quantile(took, 0.99)),
  };
}

function submitOurs({ db, newsroom }: LiveRoom) {
  return async (pieceId: string) => {
    expectOk(await submitForReview(newsroom.reporter, { pieceId, seenVersion: 1 }, db));
  };
}

/** The same rows and locks, nothing checked and nothing computed. */
function submitPlain(pool: pg.Pool) {
  const text = JSON.stringify(document);
  const details = JSON.stringify({ kind: "profile" });
  return async (pieceId: string) => {
    const client = await pool.connect();
    const revisionId = randomUUID();
    await client.query("BEGIN");
    const { rows } = await client.query<{ flow_id: string; owner_id: string }>(
      "SELECT flow_id, owner_id FROM newsroom.piece WHERE id = $1 FOR UPDATE",
      [pieceId],
    );
    const { flow_id: flowId, owner_id: ownerId } = rows[0] ?? {};
    await client.query("SELECT 1 FROM collab.live_document WHERE piece_id = $1 FOR UPDATE", [
      pieceId,
    ]);
    await client.query("SELECT seq, data FROM collab.document_update WHERE piece_id = $1", [
      pieceId,
    ]);
    await client.query(
      `INSERT INTO newsroom.revision
         (id, piece_id, number, kind, seq, document, details, hash, headline, author_ids, characters, created_by_id)
       VALUES ($1, $2, 1, 'submitted', 1, $3, $4, $5, '低空经济起飞', $6, 5000, $7)`,
      [revisionId, pieceId, text, details, "0".repeat(64), [ownerId], ownerId],
    );
    await client.query(
      `INSERT INTO newsroom.review_round (id, piece_id, revision_id, number, flow_id, submitted_by_id)
       VALUES ($1, $2, $3, 1, $4, $5)`,
      [randomUUID(), pieceId, revisionId, flowId, ownerId],
    );
    await client.query(
      "UPDATE newsroom.piece SET stage = 'in_review', version = version + 1, updated_at = now() WHERE id = $1",
      [pieceId],
    );
    await client.query("UPDATE collab.live_document SET frozen_at = now() WHERE piece_id = $1", [
      pieceId,
    ]);
    await client.query("SELECT pg_notify('piece_access', $1)", [pieceId]);
    await client.query(
      "INSERT INTO newsroom.event (actor_id, act, piece_id, data) VALUES ($1, 'submit-for-review', $2, '{}')",
      [ownerId, pieceId],
    );
    await client.query("COMMIT");
    client.release();
  };
}
