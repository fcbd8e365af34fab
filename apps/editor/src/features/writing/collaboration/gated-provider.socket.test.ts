import { draftPiece } from "@fangzhi/database/testing";
import { HocuspocusProviderWebsocket, WebSocketStatus } from "@hocuspocus/provider";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import * as Y from "yjs";
import {
  bodyText,
  firstText,
  type LiveServer,
  openLiveServer,
  until,
} from "#testing/live-server.ts";
import { GatedProvider } from "./gated-provider.ts";

let server: LiveServer;
const opened: { provider: GatedProvider; socket: HocuspocusProviderWebsocket }[] = [];

beforeAll(async () => {
  server = await openLiveServer();
  await server.start();
});
afterEach(() => {
  for (const { provider, socket } of opened.splice(0)) {
    provider.destroy();
    socket.destroy();
  }
});
afterAll(() => server?.close());

async function openTab(
  pieceId: string,
  authorize?: () => Promise<string | null>,
  ydoc: Y.Doc = new Y.Doc(),
) {
  const socket = new HocuspocusProviderWebsocket({ url: server.url });
  const provider = new GatedProvider({
    websocketProvider: socket,
    name: pieceId,
    document: ydoc,
    authorize: authorize ?? (() => server.tokenOf(server.newsroom.reporter, pieceId)),
  });
  opened.push({ provider, socket });
  if (!authorize) await until(() => provider.isSaved);
  return { ydoc, provider, socket };
}

/** Watches what a connection receives; answers whether the words have come. */
function hears(socket: HocuspocusProviderWebsocket, words: string): () => boolean {
  let isHeard = false;
  socket.on("message", ({ data }: MessageEvent<ArrayBuffer>) => {
    isHeard ||= Buffer.from(data).includes(words);
  });
  return () => isHeard;
}

const draft = () => draftPiece(server.db, server.newsroom.reporter);
const countRows = (pieceId: string) => server.db.documentUpdate.count({ where: { pieceId } });

test("while an input method composes, others wait and nothing unfinished leaves", async () => {
  const pieceId = await draft();
  const ours = await openTab(pieceId);
  const theirs = await openTab(pieceId);
  const before = bodyText(ours.ydoc);

  ours.provider.beginComposition();
  const text = firstText(ours.ydoc);
  for (const letter of "zhongguo") text.insert(text.length, letter);
  const isHeard = hears(ours.socket, "同事");
  firstText(theirs.ydoc).insert(0, "同事");
  await until(() => theirs.provider.isSaved && isHeard());
  expect(bodyText(ours.ydoc)).toBe(`${before}zhongguo`);
  expect(bodyText(theirs.ydoc)).toBe(`同事${before}`);
  expect(ours.provider.isSaved).toBe(false);

  text.delete(text.length - 8, 8);
  text.insert(text.length, "中国");
  ours.provider.endComposition();
  await until(() => ours.provider.isSaved && bodyText(ours.ydoc) === bodyText(theirs.ydoc));
  expect(bodyText(ours.ydoc)).toBe(`同事${before}中国`);
  // The seed, the colleague's word, and one update for the whole composition.
  expect(await countRows(pieceId)).toBe(3);
});

test("a word whose paragraph was written anew meanwhile is put back", async () => {
  const pieceId = await draft();
  const ours = await openTab(pieceId);
  const theirs = await openTab(pieceId);
  const before = bodyText(ours.ydoc);

  ours.provider.beginComposition();
  firstText(ours.ydoc).insert(4, "正在");
  const body = theirs.ydoc.getXmlFragment("body");
  theirs.ydoc.transact(() => {
    body.delete(0, 1);
    const heading = new Y.XmlElement("heading");
    heading.insert(0, [new Y.XmlText(before)]);
    body.insert(0, [heading]);
  });
  await until(() => theirs.provider.isSaved);
  ours.provider.endComposition();
  await until(() => ours.provider.isSaved && bodyText(ours.ydoc) === bodyText(theirs.ydoc));
  expect(bodyText(theirs.ydoc)).toBe(`${before.slice(0, 4)}正在${before.slice(4)}`);
});

test("a connection lost under a composition costs nothing", async () => {
  const pieceId = await draft();
  const ours = await openTab(pieceId);
  const theirs = await openTab(pieceId);
  ours.provider.beginComposition();
  firstText(ours.ydoc).insert(0, "断");
  ours.socket.webSocket?.close();
  await until(() => !ours.provider.isSynced);
  firstText(theirs.ydoc).insert(0, "连");
  await until(() => ours.provider.isAuthenticated);
  ours.provider.endComposition();
  await until(() => ours.provider.isSaved && bodyText(ours.ydoc) === bodyText(theirs.ydoc));
  expect(bodyText(ours.ydoc)).toContain("断");
  expect(bodyText(ours.ydoc)).toContain("连");
});

test("saved is never said before everything typed offline is committed", async () => {
  const pieceId = await draft();
  const ours = await openTab(pieceId);
  for (let round = 0; round < 10; round++) {
    ours.socket.webSocket?.close();
    await until(() => !ours.provider.isSynced);
    firstText(ours.ydoc).insert(0, `离线${round}`);
    // Typing goes on while the connection comes back.
    const typing = setInterval(() => firstText(ours.ydoc).insert(0, "字"), 1);
    void ours.socket.connect();
    await until(() => ours.provider.isAuthenticated);
    clearInterval(typing);
    await until(() => ours.provider.isSaved);
    expect(await server.storedText(pieceId)).toBe(bodyText(ours.ydoc));
  }
});

test("without a token nothing flows and the connection is given back", async () => {
  const pieceId = await draft();
  const { ydoc, provider, socket } = await openTab(pieceId, async () => null);
  await until(() => socket.status === WebSocketStatus.Disconnected && !socket.shouldConnect);
  expect(provider.isAuthenticated).toBe(false);
  expect(ydoc.getXmlFragment("body").length).toBe(0);
});

/** Three words typed on a copy of the document, one update each. */
function typedApart(source: Y.Doc): [Uint8Array, Uint8Array, Uint8Array] {
  const words: Uint8Array[] = [];
  const typed = copyOf(source);
  typed.on("update", (update: Uint8Array) => void words.push(update));
  for (const word of ["先", "中", "后"]) firstText(typed).insert(0, word);
  return words as [Uint8Array, Uint8Array, Uint8Array];
}

function copyOf(source: Y.Doc, ...more: Uint8Array[]): Y.Doc {
  const ydoc = new Y.Doc();
  for (const update of [Y.encodeStateAsUpdate(source), ...more]) Y.applyUpdate(ydoc, update);
  return ydoc;
}

test("a copy that has lost a word is mended by the server, and saves what came after it", async () => {
  const pieceId = await draft();
  const ours = await openTab(pieceId);
  const [first, middle, last] = typedApart(ours.ydoc);
  const damaged = copyOf(ours.ydoc, first, last);
  for (const word of [first, middle]) Y.applyUpdate(ours.ydoc, word);
  await until(() => ours.provider.isSaved);
  await openTab(pieceId, undefined, damaged);
  expect(await server.storedText(pieceId)).toMatch(/^后中先/);
});

test("a copy whose lost word nobody has still saves what can be read of it", async () => {
  const pieceId = await draft();
  const ours = await openTab(pieceId);
  const [first, , last] = typedApart(ours.ydoc);
  const back = await openTab(pieceId, undefined, copyOf(ours.ydoc, first, last));
  firstText(back.ydoc).insert(0, "新");
  await until(() => back.provider.isSaved && bodyText(ours.ydoc) === bodyText(back.ydoc));
  expect(await server.storedText(pieceId)).toMatch(/^新先/);
});
