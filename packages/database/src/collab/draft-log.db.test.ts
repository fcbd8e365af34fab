import { documentText } from "@fangzhi/document";
import { applyUpdates, documentToJson } from "@fangzhi/document/yjs";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "../connection.ts";
import { draftPiece, writeIn } from "../testing/newsroom.ts";
import { useNewsroom } from "../testing/use-newsroom.ts";
import { compactLog } from "./compact-log.ts";
import { readDraftLog } from "./draft-log.ts";
import { loadLog } from "./load-log.ts";
import { pruneLogs } from "./prune-logs.ts";

const { db, newsroom, own: base } = await useNewsroom("owner");
let pool: pg.Pool;

beforeAll(async () => {
  pool = new pg.Pool({ connectionString: base.url, max: 2 });
});

afterAll(async () => {
  await pool?.end();
});

/** A piece whose log is a snapshot and updates above it. */
async function foldedPiece(): Promise<string> {
  const pieceId = await draftPiece(db, newsroom.reporter);
  await compactLog(pool, pieceId);
  await writeIn(db, newsroom.reporter, pieceId, "第二段。");
  return pieceId;
}

/** Two snapshots later the first is gone, and what the older of the two holds is pruned. */
async function foldAndPrune(pieceId: string): Promise<void> {
  for (const words of ["第三段。", "第四段。"]) {
    await compactLog(pool, pieceId);
    await writeIn(db, newsroom.reporter, pieceId, words);
  }
  await compactLog(pool, pieceId);
  await db.$transaction([
    // The log's trigger refuses to change a row's time.
    db.$executeRaw`SET LOCAL session_replication_role = replica`,
    db.$executeRaw`UPDATE collab.document_update SET at = at - interval '40 days'`,
  ]);
  await pruneLogs(db);
}

const textOf = (updates: readonly Uint8Array[]) =>
  documentText(documentToJson(applyUpdates(updates)));

test("a log read for the editor is whole when it is folded and pruned after any of its reads", async () => {
  const pieceId = await foldedPiece();
  let statements = 0;
  const disturbed = db.$extends({
    query: {
      async $allOperations({ args, query }) {
        const answer = await query(args);
        statements += 1;
        if (statements === 2) await foldAndPrune(pieceId);
        return answer;
      },
    },
  }) as unknown as Database;
  for (let reads = 0; reads < 2; reads += 1) {
    const log = await readDraftLog(disturbed, pieceId);
    expect(textOf(log?.updates ?? [])).toMatch(/广东的低空经济正在起飞。\s*第二段。/);
  }
  const log = await readDraftLog(db, pieceId);
  expect(textOf(log?.updates ?? [])).toMatch(/第二段。\s*第三段。\s*第四段。/);
  expect(log?.seq).toBe(4n);
});

test("a room loads a whole log when it is folded and pruned after any of its reads", async () => {
  const pieceId = await foldedPiece();
  let statements = 0;
  const disturbed = Object.create(pool, {
    query: {
      async value(config: pg.QueryConfig) {
        const answer = await pool.query(config);
        statements += 1;
        if (statements === 2) await foldAndPrune(pieceId);
        return answer;
      },
    },
  }) as pg.Pool;
  for (let reads = 0; reads < 2; reads += 1) {
    const log = await loadLog(disturbed, pieceId);
    const parts = [...(log?.snapshot ? [log.snapshot] : []), ...(log?.rows ?? [])];
    expect(textOf(parts.map((part) => part.data))).toMatch(/起飞。\s*第二段。/);
  }
  const log = await loadLog(pool, pieceId);
  expect(log).toMatchObject({ generation: 1, snapshot: { seq: 4 }, rows: [] });
});

test("a piece without a live document has no log", async () => {
  const nowhere = "00000000-0000-4000-8000-000000000001";
  expect(await readDraftLog(db, nowhere)).toBeNull();
  expect(await loadLog(pool, nowhere)).toBeNull();
});
