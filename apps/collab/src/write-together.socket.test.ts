import { draftPiece, writeIn } from "@fangzhi/database/testing";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import * as Y from "yjs";
import { startCollab, type TestCollab } from "./testing/start-collab.ts";
import { storedText, tabsOf } from "./testing/tabs.ts";
import { until } from "./testing/until.ts";

let collab: TestCollab;
const tabs = tabsOf(() => collab);
const draft = () => draftPiece(collab.db, collab.newsroom.reporter);

beforeAll(async () => {
  collab = await startCollab();
});
afterEach(() => tabs.closeAll());
afterAll(() => collab?.close());

test("two people type at once and both see both", async () => {
  const pieceId = await draft();
  const ann = await tabs.open({ pieceId });
  const bob = await tabs.open({ pieceId, person: collab.newsroom.chief });
  for (let index = 0; index < 20; index++) {
    ann.type("甲");
    bob.type("乙");
  }
  await until(() => ann.isSaved() && bob.isSaved() && ann.text() === bob.text());
  expect(ann.text().replaceAll(/[^甲乙]/g, "")).toHaveLength(40);
  expect(await storedText(collab, pieceId)).toBe(ann.text());
});

test("what is acknowledged is committed", async () => {
  const pieceId = await draft();
  const tab = await tabs.open({ pieceId });
  for (const word of ["一", "二", "三"]) {
    tab.type(word);
    expect(tab.isSaved()).toBe(false);
    await until(() => tab.isSaved());
    expect(await storedText(collab, pieceId)).toBe(tab.text());
  }
});

test("every row says who wrote it", async () => {
  const { newsroom, db } = collab;
  const pieceId = await draft();
  const tab = await tabs.open({ pieceId, person: newsroom.chief });
  tab.type("改");
  await until(() => tab.isSaved());
  const rows = await db.documentUpdate.findMany({ where: { pieceId }, orderBy: { seq: "asc" } });
  expect(rows.map((row) => row.personId)).toEqual([
    newsroom.reporter.personId,
    newsroom.chief.personId,
  ]);
});

test("the server's own edit appears in open rooms and keeps what is being typed", async () => {
  const pieceId = await draft();
  const ann = await tabs.open({ pieceId });
  const bob = await tabs.open({ pieceId });
  const typing = setInterval(() => ann.type("字"), 3);
  try {
    for (let index = 0; index < 5; index++) {
      await writeIn(collab.db, collab.newsroom.chief, pieceId, `第${index}段。`);
    }
  } finally {
    clearInterval(typing);
  }
  await until(() => ann.isSaved() && ann.text() === bob.text());
  await until(() => ann.text().includes("第4段。"));
  const written = ann.text();
  for (let index = 0; index < 5; index++) expect(written).toContain(`第${index}段。`);
  await until(async () => (await storedText(collab, pieceId)) === ann.text());
  expect(bob.text()).toBe(ann.text());
});

test("a tab that typed while it was away brings its words", async () => {
  const pieceId = await draft();
  const ann = await tabs.open({ pieceId });
  const bob = await tabs.open({ pieceId });
  ann.provider.configuration.websocketProvider.disconnect();
  await until(() => !ann.provider.isSynced);
  ann.type("离线");
  bob.type("在线");
  await until(() => bob.isSaved());
  void ann.provider.configuration.websocketProvider.connect();
  await until(() => ann.isSaved() && ann.text() === bob.text());
  expect(ann.text()).toContain("离线");
  expect(ann.text()).toContain("在线");
});

test("coming back with nothing new writes nothing", async () => {
  const pieceId = await draft();
  const ann = await tabs.open({ pieceId });
  ann.type("字");
  await until(() => ann.isSaved());
  const before = await collab.db.documentUpdate.count({ where: { pieceId } });
  for (let index = 0; index < 3; index++) {
    const kept = new Y.Doc();
    Y.applyUpdate(kept, Y.encodeStateAsUpdate(ann.ydoc));
    await tabs.open({ pieceId, ydoc: kept });
  }
  expect(await collab.db.documentUpdate.count({ where: { pieceId } })).toBe(before);
});

test("carets carry the name of who was admitted, whatever the browser claims", async () => {
  const pieceId = await draft();
  const ann = await tabs.open({ pieceId });
  const bob = await tabs.open({ pieceId, person: collab.newsroom.chief });
  ann.provider.setAwarenessField("user", { name: "主编", color: "red", personId: "x" });
  ann.provider.setAwarenessField("cursor", { anchor: 1 });
  const seen = () => bob.provider.awareness?.getStates().get(ann.ydoc.clientID);
  await until(() => seen()?.cursor !== undefined);
  expect(seen()?.user).toMatchObject({
    personId: collab.newsroom.reporter.personId,
    name: collab.newsroom.reporter.name,
  });
});

test("a second server on the same database shows the first one's typing", async () => {
  const other = await collab.startServer();
  const pieceId = await draft();
  const ann = await tabs.open({ pieceId });
  const bob = await tabs.open({ pieceId, url: other.url });
  for (let index = 0; index < 20; index++) {
    ann.type("甲");
    bob.type("乙");
    await until(() => ann.isSaved() && bob.isSaved());
  }
  await until(() => ann.text() === bob.text());
  expect(ann.text().replaceAll(/[^甲乙]/g, "")).toHaveLength(40);
  expect(await storedText(collab, pieceId)).toBe(ann.text());
});
