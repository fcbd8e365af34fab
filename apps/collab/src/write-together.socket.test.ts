import { draftPiece } from "@fangzhi/database/testing";
import { applyUpdates } from "@fangzhi/document/yjs";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { bodyText, openTab, type Tab } from "./testing/open-tab.ts";
import { startCollab, type TestCollab } from "./testing/start-collab.ts";
import { until } from "./testing/until.ts";

let collab: TestCollab;
const tabs: Tab[] = [];

beforeAll(async () => {
  collab = await startCollab();
});
afterEach(() => {
  for (const tab of tabs.splice(0)) tab.close();
});
afterAll(() => collab?.close());

async function open(options: Partial<Parameters<typeof openTab>[0]> & { pieceId: string }) {
  const { db, server, newsroom } = collab;
  const tab = openTab({ url: server.url, db, person: newsroom.reporter, ...options });
  tabs.push(tab);
  await until(() => tab.isSaved());
  return tab;
}

async function storedText(pieceId: string): Promise<string> {
  const rows = await collab.db.documentUpdate.findMany({
    where: { pieceId },
    orderBy: { seq: "asc" },
  });
  return bodyText(applyUpdates(rows.map((row) => row.data)));
}

test("two people type at once and both see both", async () => {
  const pieceId = await draftPiece(collab.db, collab.newsroom.reporter);
  const ann = await open({ pieceId });
  const bob = await open({ pieceId, person: collab.newsroom.chief });
  for (let index = 0; index < 20; index++) {
    ann.type("甲");
    bob.type("乙");
  }
  await until(() => ann.isSaved() && bob.isSaved() && ann.text() === bob.text());
  expect(ann.text().replaceAll(/[^甲乙]/g, "")).toHaveLength(40);
  expect(await storedText(pieceId)).toBe(ann.text());
});

test("what is acknowledged is committed", async () => {
  const pieceId = await draftPiece(collab.db, collab.newsroom.reporter);
  const tab = await open({ pieceId });
  for (const word of ["一", "二", "三"]) {
    tab.type(word);
    expect(tab.isSaved()).toBe(false);
    await until(() => tab.isSaved());
    expect(await storedText(pieceId)).toBe(tab.text());
  }
});

test("every row says who wrote it", async () => {
  const pieceId = await draftPiece(collab.db, collab.newsroom.reporter);
  const tab = await open({ pieceId, person: collab.newsroom.chief });
  tab.type("改");
  await until(() => tab.isSaved());
  const rows = await collab.db.documentUpdate.findMany({ where: { pieceId } });
  expect(rows.map((row) => row.personId)).toEqual([
    collab.newsroom.reporter.personId,
    collab.newsroom.chief.personId,
  ]);
});
