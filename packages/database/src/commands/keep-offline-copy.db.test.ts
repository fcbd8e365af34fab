import { randomUUID } from "node:crypto";
import { applyUpdates } from "@fangzhi/document/yjs";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { readDraftLog } from "../collab/draft-log.ts";
import { draftPiece, type Newsroom } from "../testing/newsroom.ts";
import { useNewsroom } from "../testing/use-newsroom.ts";
import { keepOfflineCopy } from "./keep-offline-copy.ts";

const { db, newsroom } = await useNewsroom();

/** The piece's document as a tab holds it, with a sentence of its own. */
async function stateOf(pieceId: string, words = ""): Promise<Uint8Array> {
  const log = await readDraftLog(db, pieceId);
  const ydoc = applyUpdates(log?.updates ?? []);
  if (words) {
    const paragraph = new Y.XmlElement("paragraph");
    paragraph.insert(0, [new Y.XmlText(words)]);
    ydoc.getXmlFragment("body").push([paragraph]);
  }
  return Y.encodeStateAsUpdate(ydoc);
}

test("keeps what a tab wrote while it was away, and the draft as it is", async () => {
  const pieceId = await draftPiece(db, newsroom.reporter);
  const input = { pieceId, state: await stateOf(pieceId, "离线写的话。") };
  expect(await keepOfflineCopy(newsroom.reporter, input, db)).toEqual({
    ok: true,
    value: { number: 1 },
  });
  const [revision] = await db.revision.findMany({ where: { pieceId } });
  expect(revision?.kind).toBe("automatic");
  expect(JSON.stringify(revision?.document)).toContain("离线写的话。");
  expect(await db.documentUpdate.count({ where: { pieceId } })).toBe(1);
  const [event] = await db.event.findMany({ where: { pieceId, act: "keep-offline-copy" } });
  expect(event).toMatchObject({ actorId: newsroom.reporter.personId, data: { revision: 1 } });
});

test("keeps a copy that is sent again once", async () => {
  const pieceId = await draftPiece(db, newsroom.reporter);
  const state = await stateOf(pieceId, "离线写的话。");
  const keep = () => keepOfflineCopy(newsroom.reporter, { pieceId, state }, db);
  expect(await Promise.all([keep(), keep()])).toEqual([
    { ok: true, value: { number: 1 } },
    { ok: true, value: { number: 1 } },
  ]);
  expect(await db.revision.count({ where: { pieceId } })).toBe(1);
  expect(await db.event.count({ where: { pieceId, act: "keep-offline-copy" } })).toBe(1);
});

test("keeps nothing when the tab has what the draft says", async () => {
  const pieceId = await draftPiece(db, newsroom.reporter);
  const input = { pieceId, state: await stateOf(pieceId) };
  expect(await keepOfflineCopy(newsroom.reporter, input, db)).toEqual({
    ok: true,
    value: { number: null },
  });
  expect(await db.event.count({ where: { pieceId, act: "keep-offline-copy" } })).toBe(0);
});

test("refuses strangers, readers, damage and floods, and writes nothing", async () => {
  const pieceId = await draftPiece(db, newsroom.reporter);
  const state = await stateOf(pieceId, "话");
  const codeOf = async (
    actor: Newsroom["chief"],
    input: { pieceId: string; state: Uint8Array },
  ) => {
    const kept = await keepOfflineCopy(actor, input, db);
    return kept.ok ? "kept" : kept.refusal.code;
  };
  expect(await codeOf(newsroom.admin, { pieceId, state })).toBe("not-found");
  expect(await codeOf(newsroom.reporter, { pieceId: randomUUID(), state })).toBe("not-found");
  expect(await codeOf(newsroom.colleague, { pieceId, state })).toBe("not-a-writer");
  const damaged = new Uint8Array([1, 2, 3, 255]);
  expect(await codeOf(newsroom.reporter, { pieceId, state: damaged })).toBe("invalid");
  const empty = Y.encodeStateAsUpdate(new Y.Doc());
  expect(await codeOf(newsroom.reporter, { pieceId, state: empty })).toBe("invalid");
  const flood = new Uint8Array(9 * 1024 * 1024);
  expect(await codeOf(newsroom.reporter, { pieceId, state: flood })).toBe("too-large");
  expect(await db.revision.count({ where: { pieceId } })).toBe(0);
  expect(await db.event.count({ where: { pieceId, act: "keep-offline-copy" } })).toBe(0);
});

test("keeps ten copies of one person in ten minutes, also when forty come at once", async () => {
  const pieceId = await draftPiece(db, newsroom.reporter);
  const states = await Promise.all(
    Array.from({ length: 40 }, (_, index) => stateOf(pieceId, `第${index}次离线`)),
  );
  const kept = await Promise.all(
    states.map((state) => keepOfflineCopy(newsroom.reporter, { pieceId, state }, db)),
  );
  expect(kept.filter(({ ok }) => ok)).toHaveLength(10);
  expect(kept.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: "rate-limited" } });
  expect(await db.revision.count({ where: { pieceId } })).toBe(10);
});

test("keeps a copy whose text holds what can't be written", async () => {
  const pieceId = await draftPiece(db, newsroom.reporter);
  const input = { pieceId, state: await stateOf(pieceId, "剪贴\u0000板") };
  expect((await keepOfflineCopy(newsroom.reporter, input, db)).ok).toBe(true);
  const [revision] = await db.revision.findMany({ where: { pieceId } });
  expect(JSON.stringify(revision?.document)).toContain("剪贴板");
});
