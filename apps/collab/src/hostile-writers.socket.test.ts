import { closeCodes, limits } from "@fangzhi/collab-protocol";
import { draftPiece } from "@fangzhi/database/testing";
import { documentToJson } from "@fangzhi/document/yjs";
import { type Actor, isWritable } from "@fangzhi/types";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import * as Y from "yjs";
import { carets, nest, updateOf } from "./testing/foreign-updates.ts";
import { openAdmittedSocket } from "./testing/raw-socket.ts";
import { startCollab, type TestCollab } from "./testing/start-collab.ts";
import { countRows, storedText, tabsOf } from "./testing/tabs.ts";
import { until } from "./testing/until.ts";

let collab: TestCollab;
const tabs = tabsOf(() => collab);
const draft = () => draftPiece(collab.db, collab.newsroom.reporter);
const admitted = (pieceId: string, person?: Actor) => openAdmittedSocket(collab, pieceId, person);
const said: unknown[][] = [];

beforeAll(async () => {
  vi.spyOn(console, "error").mockImplementation((...parts) => void said.push(parts));
  collab = await startCollab();
});
afterEach(() => tabs.closeAll());
afterAll(() => collab?.close());

test("nodes deeper than anybody can open are refused before they are stored, at once or bit by bit", async () => {
  const pieceId = await draft();
  const tab = await tabs.open({ pieceId });
  for (const depth of [limits.depth + 1, 3_000, 20_000]) {
    const raw = await admitted(pieceId);
    raw.sync(
      pieceId,
      2,
      updateOf(tab.ydoc, (ydoc) => nest(ydoc, depth)),
    );
    expect(await raw.closed).toBe(closeCodes.malformed);
  }
  expect(await countRows(collab, pieceId)).toBe(1);

  const raw = await admitted(pieceId);
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(tab.ydoc));
  copy.on("update", (update: Uint8Array) => raw.sync(pieceId, 2, update));
  let parent: Y.XmlFragment = copy.getXmlFragment("body");
  for (let level = 0; level <= limits.depth; level++) {
    const quote = new Y.XmlElement("blockquote");
    parent.push([quote]);
    parent = quote;
  }
  expect(await raw.closed).toBe(closeCodes.malformed);
  // What the limit allows was stored, and one level more was not.
  expect(await countRows(collab, pieceId)).toBe(1 + limits.depth);
  await until(() => tab.isSaved());
});

test("what is no change of a text is refused: other roots, other types, structured attributes", async () => {
  const pieceId = await draft();
  const tab = await tabs.open({ pieceId });
  const body = (ydoc: Y.Doc) => ydoc.getXmlFragment("body");
  const foreign: ((ydoc: Y.Doc) => void)[] = [
    (ydoc) => ydoc.getMap("meta").set("kept", "y".repeat(1_000)),
    (ydoc) => ydoc.getText("headline").insert(0, "字"),
    (ydoc) => body(ydoc).push([new Y.XmlHook("hook") as unknown as Y.XmlElement]),
    (ydoc) => {
      const text = new Y.XmlText();
      (body(ydoc).get(0) as Y.XmlElement).push([text]);
      text.insertEmbed(0, { picture: "x" });
    },
    (ydoc) => {
      const block = new Y.XmlElement("heading");
      body(ydoc).push([block]);
      block.setAttribute("level", { deep: [[[]]] } as unknown as string);
    },
  ];
  for (const edit of foreign) {
    const raw = await admitted(pieceId);
    raw.sync(pieceId, 2, updateOf(edit === foreign[1] ? null : tab.ydoc, edit));
    expect(await raw.closed, String(edit)).toBe(closeCodes.malformed);
  }
  expect(await countRows(collab, pieceId)).toBe(1);
});

test("characters that can't be written are taken out for everybody, and no other one", async () => {
  const pieceId = await draft();
  const ann = await tabs.open({ pieceId });
  const bob = await tabs.open({ pieceId });
  ann.type("剪贴\u0000板，𠮷\u0007祥\uffff。");
  const figure = new Y.XmlElement("figure");
  figure.setAttribute("phrase", "1.1\u0000万个");
  (ann.ydoc.getXmlFragment("body").get(0) as Y.XmlElement).push([figure]);
  await until(() => ann.isSaved() && isWritable(ann.text()) && ann.text() === bob.text());
  expect(ann.text()).toContain("剪贴板，𠮷祥。");
  expect(await storedText(collab, pieceId)).toBe(ann.text());
  await until(() => bob.ydoc.getXmlFragment("body").toString().includes("1.1万个"));
  expect(isWritable(ann.ydoc.getXmlFragment("body").toString())).toBe(true);
  // A tab that kept them while it was away brings them once more, and the rest of its words.
  const kept = new Y.Doc();
  Y.applyUpdate(kept, Y.encodeStateAsUpdate(bob.ydoc));
  const first = kept.getXmlFragment("body").get(0) as Y.XmlElement;
  (first.get(0) as Y.XmlText).insert(0, "离\u0000线");
  const back = await tabs.open({ pieceId, ydoc: kept });
  await until(() => isWritable(back.text()) && ann.text() === back.text());
  expect(ann.text()).toContain("离线");
  expect(JSON.stringify(documentToJson(ann.ydoc))).not.toContain("u0000");
});

test("a document stops growing at its limit, and can still be made smaller", async () => {
  const pieceId = await draft();
  const tab = await tabs.open({ pieceId });
  const megabytes = "字".repeat(600_000);
  for (let index = 0; index < 4; index++) {
    tab.type(megabytes);
    await until(() => tab.isSaved(), 20_000);
  }
  const rows = await countRows(collab, pieceId);
  const raw = await admitted(pieceId);
  const more = updateOf(tab.ydoc, (ydoc) => {
    const paragraph = new Y.XmlElement("paragraph");
    paragraph.push([new Y.XmlText(megabytes)]);
    ydoc.getXmlFragment("body").push([paragraph]);
  });
  raw.sync(pieceId, 2, more);
  expect(await raw.closed).toBe(closeCodes.tooLarge);
  expect(await countRows(collab, pieceId)).toBe(rows);
  const text = (tab.ydoc.getXmlFragment("body").get(0) as Y.XmlElement).get(0) as Y.XmlText;
  text.delete(100, text.length - 100);
  await until(() => tab.isSaved());
  tab.type("又能写了");
  await until(() => tab.isSaved());
  const again = await admitted(pieceId);
  again.sync(pieceId, 2, more);
  await until(async () => (await countRows(collab, pieceId)) === rows + 3, 20_000);
}, 60_000);

test("one socket has one caret, a reader's too, however many its first message invents", async () => {
  const pieceId = await draft();
  const ann = await tabs.open({ pieceId });
  for (const [round, person] of [collab.newsroom.reporter, collab.newsroom.colleague].entries()) {
    const before = ann.provider.awareness?.getStates().size ?? 0;
    const raw = await admitted(pieceId, person);
    const invented = Array.from(
      { length: 2_000 },
      (_, index) => [9_000 + round * 5_000 + index, "{}"] as const,
    );
    raw.awareness(pieceId, carets(invented));
    await until(() => (ann.provider.awareness?.getStates().size ?? 0) > before);
    raw.awareness(pieceId, carets([[77, '{"cursor":1}']]));
    // What is sent after it moves the caret that stayed: then the other has been handled.
    const [[first]] = invented as [readonly [number, string]];
    raw.awareness(pieceId, carets([[first, '{"cursor":1}']], 2));
    await until(() => ann.provider.awareness?.getStates().get(first)?.cursor === 1);
    expect(ann.provider.awareness?.getStates().size).toBe(before + 1);
    raw.socket.close();
    await raw.closed;
    await until(() => ann.provider.awareness?.getStates().size === before);
  }
});

test("carets that are no objects are dropped, no JSON or too much ends the socket, without an error", async () => {
  const pieceId = await draft();
  const ann = await tabs.open({ pieceId });
  said.length = 0;
  const strange = ["5", '"x"', "[]", "true", "null", `{"cursor":"${"y".repeat(20_000)}"}`];
  for (const [round, state] of strange.entries()) {
    const raw = await admitted(pieceId);
    const [bad, good] = [100 + round, 200 + round];
    raw.awareness(pieceId, carets([[bad, state]]));
    raw.awareness(pieceId, carets([[good, '{"cursor":{}}']]));
    await until(() => ann.provider.awareness?.getStates().has(good) ?? false);
    expect(ann.provider.awareness?.getStates().has(bad), state).toBe(false);
    raw.socket.close();
    await raw.closed;
    await until(() => !ann.provider.awareness?.getStates().has(good));
  }
  const broken = await admitted(pieceId);
  broken.awareness(pieceId, carets([[43, "{"]]));
  expect(await broken.closed).toBe(closeCodes.malformed);
  const large = await admitted(pieceId);
  large.awareness(pieceId, carets(Array.from({ length: 20_000 }, (_, index) => [index, "{}"])));
  expect(await large.closed).toBe(closeCodes.tooLarge);
  // Hocuspocus names a refusal of ours without a message; nothing has a stack to report.
  const reported = said.flat().filter((part) => part instanceof Error && part.message !== "");
  expect(reported).toEqual([]);
});
