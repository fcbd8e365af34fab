import { setImmediate } from "node:timers/promises";
import { closeCodes } from "@fangzhi/collab-protocol";
import { draftPiece } from "@fangzhi/database/testing";
import pino from "pino";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { type CollabProcess, freePort, startCollabProcess } from "./testing/collab-process.ts";
import { flakyLink } from "./testing/flaky-link.ts";
import { startCollab, type TestCollab } from "./testing/start-collab.ts";
import { countRows, storedText, tabsOf } from "./testing/tabs.ts";
import { until } from "./testing/until.ts";

let collab: TestCollab;
let killed: CollabProcess | undefined;
const tabs = tabsOf(() => collab);
const draft = () => draftPiece(collab.db, collab.newsroom.reporter);

beforeAll(async () => {
  // Hocuspocus prints every message that it closes a connection for.
  vi.spyOn(console, "error").mockImplementation(() => {});
  collab = await startCollab();
});
afterEach(() => tabs.closeAll());
afterAll(async () => {
  if (killed?.child.exitCode === null) await killed.kill("SIGKILL");
  await collab?.close();
});

test("killed while people type, it has every acknowledged word when it is back", async () => {
  const port = await freePort();
  const url = collab.base.urlAs("fangzhi_collab");
  const pieceId = await draft();
  killed = await startCollabProcess(url, port);
  const ann = await tabs.open({ pieceId, url: killed.url });
  const bob = await tabs.open({ pieceId, url: killed.url });
  const typing = setInterval(() => {
    ann.type("甲");
    bob.type("乙");
  }, 2);
  await until(async () => (await countRows(collab, pieceId)) > 60);
  await killed.kill("SIGKILL");
  clearInterval(typing);
  // Both close their tabs for good: only the log remains.
  const acknowledged = ann.text();
  // All that Ann sees is stored but her own last words; of Bob's she sees only what was.
  const unsaved = ann.provider.unsyncedChanges;
  tabs.closeAll();
  const stored = await storedText(collab, pieceId);
  const count = (text: string) => text.replaceAll(/[^甲乙]/g, "").length;
  expect(count(stored)).toBeGreaterThan(10);
  expect(count(stored)).toBeGreaterThanOrEqual(count(acknowledged) - unsaved);
  killed = await startCollabProcess(url, port);
  const back = await tabs.open({ pieceId, url: killed.url });
  expect(back.text()).toBe(stored);
});

test("told to stop, it finishes what is under way, says so and writes no text into its log", async () => {
  const port = await freePort();
  const url = collab.base.urlAs("fangzhi_collab");
  const pieceId = await draft();
  const running = await startCollabProcess(url, port);
  const tab = await tabs.open({ pieceId, url: running.url });
  tab.type("机密内容");
  await until(() => tab.isSaved());
  tab.type("最后一句");
  await setImmediate();
  await running.kill("SIGTERM");
  expect(running.child.exitCode).toBe(0);
  await until(() => tab.closeCodes.includes(closeCodes.restarting));
  expect(await storedText(collab, pieceId)).toContain("机密内容");
  expect(running.output()).not.toMatch(/机密|最后|chars|insert/);
});

test("a database that goes away and comes back costs a pause and not a word", async () => {
  const link = await flakyLink(collab.base.urlAs("fangzhi_collab"));
  let retries = 0;
  const logger = pino({ level: "warn" }, { write: (line) => void countRetry(line) });
  const countRetry = (line: string) => line.includes("tried again") && (retries += 1);
  const server = await collab.startServer({ databaseUrl: link.url, logger });
  const pieceId = await draft();
  const ann = await tabs.open({ pieceId, url: server.url });
  const bob = await tabs.open({ pieceId, url: server.url });
  ann.type("之前");
  await until(() => ann.isSaved() && bob.text() === ann.text());
  link.cut();
  ann.type("期间");
  await until(() => retries >= 5);
  expect(ann.isSaved()).toBe(false);
  // Nobody sees what is not stored.
  expect(bob.text()).not.toContain("期间");
  link.mend();
  await until(() => ann.isSaved() && bob.text() === ann.text(), 5_000);
  expect(await storedText(collab, pieceId)).toContain("期间");
  expect(ann.closeCodes).toEqual([]);
  await link.close();
});

test("a database that stays away closes the socket; the tab comes back when it does", async () => {
  const link = await flakyLink(collab.base.urlAs("fangzhi_collab"));
  const server = await collab.startServer({ databaseUrl: link.url, patienceMs: 300 });
  const pieceId = await draft();
  const tab = await tabs.open({ pieceId, url: server.url });
  link.cut();
  tab.type("期间");
  await until(() => tab.closeCodes.includes(closeCodes.storage));
  // Coming back meanwhile is not told "no".
  await until(() => tab.denials.length > 0);
  expect(new Set(tab.denials)).toEqual(new Set(["unavailable"]));
  link.mend();
  await until(() => tab.isSaved(), 5_000);
  expect(await storedText(collab, pieceId)).toContain("期间");
  await link.close();
});

test("opened and closed over and over, a document is never an old one", async () => {
  const pieceId = await draft();
  for (let round = 0; round < 40; round++) {
    const before = await storedText(collab, pieceId);
    const tab = await tabs.open({ pieceId });
    // A word of the tab before may still be on its way when this one opens.
    expect(tab.text().startsWith(before)).toBe(true);
    await until(async () => tab.text() === (await storedText(collab, pieceId)));
    tab.type(`${round},`);
    // Half of them close before their last word is acknowledged.
    if (round % 2 === 0) await until(() => tab.isSaved());
    else for (let turn = round % 5; turn > 0; turn--) await setImmediate();
    tab.close();
    if (round % 3 === 0) await until(() => collab.server.openPieceIds().length === 0);
  }
  await until(() => collab.server.openPieceIds().length === 0);
  const saved = Array.from({ length: 20 }, (_, index) => `${index * 2},`);
  const stored = await storedText(collab, pieceId);
  for (const word of saved) expect(stored).toContain(word);
});

test("a long log is folded into a snapshot and reads the same", async () => {
  const pieceId = await draft();
  const tab = await tabs.open({ pieceId });
  for (let index = 0; index < 520; index++) tab.type("字");
  await until(() => tab.isSaved(), 20_000);
  const snapshots = () => collab.db.documentSnapshot.findMany({ where: { pieceId } });
  await until(async () => (await snapshots()).length > 0);
  tab.close();
  await until(async () => (await snapshots()).some((one) => one.uptoSeq === 521n));
  expect(await countRows(collab, pieceId)).toBe(521);
  const again = await tabs.open({ pieceId });
  expect(again.text()).toBe(tab.text());
});
