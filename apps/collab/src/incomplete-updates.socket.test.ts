import { closeCodes } from "@fangzhi/collab-protocol";
import { draftPiece } from "@fangzhi/database/testing";
import { applyUpdates } from "@fangzhi/document/yjs";
import pino from "pino";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import * as Y from "yjs";
import { openAdmittedSocket } from "./testing/raw-socket.ts";
import { startCollab, type TestCollab } from "./testing/start-collab.ts";
import { countRows, storedText, tabsOf } from "./testing/tabs.ts";
import { until } from "./testing/until.ts";

let collab: TestCollab;
const tabs = tabsOf(() => collab);
const draft = () => draftPiece(collab.db, collab.newsroom.reporter);
/** What the server wrote into its log. */
const logged: string[] = [];
const isCalledIncomplete = () => logged.some((line) => line.includes("before what it builds on"));

beforeAll(async () => {
  // Hocuspocus prints every message that it closes a connection for.
  vi.spyOn(console, "error").mockImplementation(() => {});
  const logger = pino({ level: "warn" }, { write: (line) => void logged.push(line) });
  collab = await startCollab({ logger });
});
afterEach(() => {
  tabs.closeAll();
  logged.length = 0;
});
afterAll(() => collab?.close());

/** Updates of one client on a copy of the document, one for every edit. */
function updatesOf(source: Y.Doc, ...edits: ((ydoc: Y.Doc) => void)[]): Uint8Array[] {
  const ydoc = new Y.Doc();
  Y.applyUpdate(ydoc, Y.encodeStateAsUpdate(source));
  const updates: Uint8Array[] = [];
  ydoc.on("update", (update: Uint8Array) => void updates.push(update));
  for (const edit of edits) ydoc.transact(() => edit(ydoc));
  return updates;
}

const addParagraph =
  (words = "") =>
  (ydoc: Y.Doc) => {
    const paragraph = new Y.XmlElement("paragraph");
    ydoc.getXmlFragment("body").push([paragraph]);
    paragraph.push([new Y.XmlText(words)]);
  };

async function expectTurnedAway(pieceId: string, update: Uint8Array): Promise<void> {
  const raw = await openAdmittedSocket(collab, pieceId);
  raw.sync(pieceId, 2, update);
  expect(await raw.closed).toBe(closeCodes.reload);
}

/** Nothing in the log waits for something that is not in it. */
async function expectWholeLog(pieceId: string): Promise<void> {
  const rows = await collab.db.documentUpdate.findMany({
    where: { pieceId },
    orderBy: { seq: "asc" },
  });
  const { store } = applyUpdates(rows.map((row) => row.data));
  expect([store.pendingStructs, store.pendingDs]).toEqual([null, null]);
}

test("what builds on something never sent is not stored, whatever it hides", async () => {
  const pieceId = await draft();
  const tab = await tabs.open({ pieceId });
  const [first, hidden] = updatesOf(tab.ydoc, addParagraph(), (ydoc) =>
    ydoc.getMap("meta").set("kept", "y".repeat(1_000)),
  ) as [Uint8Array, Uint8Array];
  await expectTurnedAway(pieceId, hidden);
  for (let count = 0; count < 12; count++) {
    const [, large] = updatesOf(tab.ydoc, addParagraph(), addParagraph("字".repeat(330_000)));
    await expectTurnedAway(pieceId, large as Uint8Array);
  }
  expect(await countRows(collab, pieceId)).toBe(1);
  // When the rest comes, nothing has waited for it.
  const raw = await openAdmittedSocket(collab, pieceId);
  raw.sync(pieceId, 2, first);
  await until(async () => (await countRows(collab, pieceId)) === 2);
  const later = await tabs.open({ pieceId });
  expect([...later.ydoc.share.keys()]).not.toContain("meta");
  expect(Y.encodeStateAsUpdate(later.ydoc).byteLength).toBeLessThan(10_000);
  await expectWholeLog(pieceId);
});

test("deletions of what nobody has stored are not stored", async () => {
  const pieceId = await draft();
  const tab = await tabs.open({ pieceId });
  const [, deletion] = updatesOf(tab.ydoc, addParagraph("字"), (ydoc) => {
    const body = ydoc.getXmlFragment("body");
    body.delete(body.length - 1, 1);
  });
  await expectTurnedAway(pieceId, deletion as Uint8Array);
  expect(await countRows(collab, pieceId)).toBe(1);
});

test("words under way while another's update is refused are known when they are built on", async () => {
  const pieceId = await draft();
  const ann = await tabs.open({ pieceId });
  const bob = await tabs.open({ pieceId });
  const hostile = await openAdmittedSocket(collab, pieceId);
  await collab.db.$transaction(async (tx) => {
    // While somebody holds the document's row, what is typed waits for its commit.
    await tx.$executeRaw`SELECT 1 FROM collab.live_document WHERE piece_id = ${pieceId}::uuid FOR UPDATE`;
    ann.type("甲");
    await heardEverything(pieceId);
    hostile.sync(pieceId, 2, new Uint8Array([1, 2, 3, 255, 255]));
    expect(await hostile.closed).toBe(closeCodes.malformed);
    // Tried on a new copy, which Ann's word is not in yet.
    bob.type("乙");
    await heardEverything(pieceId);
  });
  await until(() => ann.isSaved() && bob.isSaved());
  for (const word of ["一", "二", "三"]) {
    ann.type(word);
    bob.type(word);
  }
  await until(() => ann.isSaved() && bob.isSaved() && ann.text() === bob.text());
  expect([...ann.closeCodes, ...bob.closeCodes]).toEqual([]);
  expect(await storedText(collab, pieceId)).toBe(ann.text());
  expect(isCalledIncomplete()).toBe(false);
});

/** Resolves when the server has heard what was sent before: a newer socket was admitted meanwhile. */
async function heardEverything(pieceId: string): Promise<void> {
  const marker = await openAdmittedSocket(collab, pieceId, collab.newsroom.colleague);
  marker.socket.close();
  await marker.closed;
}

test("tabs that come and go between two servers never send less than a whole", async () => {
  const other = await collab.startServer();
  const urls = [collab.server.url, other.url];
  const pieceId = await draft();
  const copies = Array.from({ length: 3 }, () => new Y.Doc());
  for (let round = 0; round < 12; round++) {
    const open = await Promise.all(
      copies.map((ydoc, index) =>
        tabs.open({ pieceId, ydoc, url: urls[(round + index) % 2] as string }),
      ),
    );
    const hostile = await openAdmittedSocket(collab, pieceId);
    for (let count = 0; count < 6; count++) {
      for (const tab of open) tab.type(`${round},`);
      if (count === 3) hostile.sync(pieceId, 2, new Uint8Array([1, 2, 3, 255, 255]));
      // One of them leaves in the middle of a word, with the rest of it only in its copy.
      if (count === 4) open[round % 3]?.close();
      await new Promise((resolve) => setImmediate(resolve));
    }
    await until(() => open.every((tab, index) => index === round % 3 || tab.isSaved()));
    expect(open.flatMap((tab) => tab.closeCodes).filter((code) => code >= 4000)).toEqual([]);
    tabs.closeAll();
  }
  const last = await Promise.all(copies.map((ydoc) => tabs.open({ pieceId, ydoc })));
  await until(() => last.every((tab) => tab.isSaved() && tab.text() === last[0]?.text()));
  expect(last[0]?.text().match(/11,/g)).toHaveLength(18);
  expect(await storedText(collab, pieceId)).toBe(last[0]?.text());
  expect(isCalledIncomplete()).toBe(false);
  await expectWholeLog(pieceId);
});
