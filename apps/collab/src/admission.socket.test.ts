import { randomUUID } from "node:crypto";
import { request } from "node:http";
import { closeCodes, limits } from "@fangzhi/collab-protocol";
import { recall } from "@fangzhi/database/commands/recall";
import { setRoles } from "@fangzhi/database/commands/set-roles";
import { signOut } from "@fangzhi/database/commands/sign-out";
import { draftPiece, submitPiece, versionOf } from "@fangzhi/database/testing";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import * as Y from "yjs";
import { openAdmittedSocket, openRawSocket } from "./testing/raw-socket.ts";
import { startCollab, type TestCollab } from "./testing/start-collab.ts";
import { countRows, storedText, tabsOf } from "./testing/tabs.ts";
import { tokenOf } from "./testing/token-of.ts";
import { until } from "./testing/until.ts";

let collab: TestCollab;
const tabs = tabsOf(() => collab);
const draft = () => draftPiece(collab.db, collab.newsroom.reporter);

beforeAll(async () => {
  // Hocuspocus prints every message that it closes a connection for.
  vi.spyOn(console, "error").mockImplementation(() => {});
  collab = await startCollab({ admissionMs: 500 });
});
afterEach(() => tabs.closeAll());
afterAll(() => collab?.close());

/** An update that adds a paragraph, as another client makes it. */
function somethingNew(): Uint8Array {
  const ydoc = new Y.Doc();
  ydoc.getXmlFragment("body").push([new Y.XmlElement("paragraph")]);
  return Y.encodeStateAsUpdate(ydoc);
}

/** Decodes, but its delete set and origins point between items. Found by damaging real updates. */
function unappliable(): Uint8Array {
  const ydoc = new Y.Doc();
  const updates: Uint8Array[] = [];
  ydoc.on("update", (update: Uint8Array) => updates.push(update));
  ydoc.getXmlFragment("body").push([new Y.XmlElement("paragraph")]);
  ydoc.getXmlFragment("body").delete(0, 1);
  for (const update of updates) {
    for (let place = 0; place < update.length; place++) {
      for (let byte = 0; byte < 256; byte++) {
        const damaged = update.with(place, byte);
        if (decodes(damaged) && !applies(damaged)) return damaged;
      }
    }
  }
  throw new Error("no damage found that decodes and can't be applied");
}

const decodes = (update: Uint8Array) => isFine(() => Y.decodeUpdate(update));
const applies = (update: Uint8Array) => isFine(() => Y.applyUpdate(new Y.Doc(), update));

function isFine(act: () => void): boolean {
  try {
    act();
    return true;
  } catch {
    return false;
  }
}

test("a viewer reads, and an update sent past the provider stores nothing", async () => {
  const pieceId = await draft();
  const tab = await tabs.open({ pieceId, person: collab.newsroom.colleague });
  expect(tab.provider.authorizedScope).toBe("readonly");
  expect(tab.admissions).toEqual([{ kind: "admitted", access: "read", reason: "not-a-writer" }]);
  const raw = await openAdmittedSocket(collab, pieceId, collab.newsroom.colleague);
  raw.sync(pieceId, 2, somethingNew());
  raw.sync(pieceId, 1, somethingNew());
  raw.socket.close();
  await raw.closed;
  const writer = await tabs.open({ pieceId });
  writer.type("字");
  await until(() => writer.isSaved());
  expect(await countRows(collab, pieceId)).toBe(2);
});

test("a malformed update stores nothing and the document stays loadable", async () => {
  const pieceId = await draft();
  // The last one decodes, and throws when it is applied: it follows an item that no document has.
  for (const payload of [new Uint8Array([1, 2, 3, 255, 255]), new Uint8Array(0), unappliable()]) {
    const raw = await openAdmittedSocket(collab, pieceId);
    raw.sync(pieceId, 2, payload);
    expect(await raw.closed).toBe(closeCodes.malformed);
  }
  expect(await countRows(collab, pieceId)).toBe(1);
  const tab = await tabs.open({ pieceId });
  expect(tab.text()).toBe(await storedText(collab, pieceId));
});

test("an update over the limit is refused, and so are text frames and floods", async () => {
  const pieceId = await draft();
  const big = await openAdmittedSocket(collab, pieceId);
  big.sync(pieceId, 2, new Uint8Array(limits.update + 1));
  expect(await big.closed).toBe(closeCodes.tooLarge);
  const huge = await openAdmittedSocket(collab, pieceId);
  huge.send(new Uint8Array(limits.message + 1));
  expect(await huge.closed).toBe(1009);
  const text = await openRawSocket(collab.server.url);
  text.socket.send("hello");
  expect(await text.closed).toBe(closeCodes.malformed);
  const flood = await openAdmittedSocket(collab, pieceId);
  for (let index = 0; index < limits.messageBurst + 100; index++)
    flood.send(new Uint8Array([10, 1]));
  expect([closeCodes.tooFast, closeCodes.reload, closeCodes.unauthenticated]).toContain(
    await flood.closed,
  );
  expect(await countRows(collab, pieceId)).toBe(1);
});

test("random bytes never end the server", async () => {
  const pieceId = await draft();
  for (let round = 0; round < 30; round++) {
    const raw = await openAdmittedSocket(collab, pieceId);
    const bytes = crypto.getRandomValues(new Uint8Array(1 + round * 7));
    if (round % 3 === 0) raw.send(bytes);
    else if (round % 3 === 1) raw.sync(pieceId, 1, bytes);
    else raw.awareness(pieceId, bytes);
    raw.socket.close();
    await raw.closed;
  }
  const tab = await tabs.open({ pieceId });
  expect(tab.text()).toBe(await storedText(collab, pieceId));
});

test("a tab of an older schema is refused before any data flows", async () => {
  const pieceId = await draft();
  const tab = tabs.start({
    pieceId,
    schema: 0 + 1,
    url: (await collab.startServer({ schemaVersion: 2 })).url,
  });
  await until(() => tab.denials.length > 0);
  expect(tab.denials[0]).toBe("outdated");
  expect(tab.ydoc.getXmlFragment("body").length).toBe(0);
});

test("foreign, expired, former and invented tokens are refused with their reason", async () => {
  const pieceId = await draft();
  const { reporter, admin } = collab.newsroom;
  const denial = async (options: Partial<Parameters<typeof tabs.start>[0]>) => {
    const tab = tabs.start({ pieceId, ...options });
    await until(() => tab.denials.length > 0);
    tab.close();
    return tab.denials[0];
  };
  expect(await denial({ token: "" })).toBe("token-invalid");
  expect(await denial({ token: await tokenOf(collab.db, reporter, await draft()) })).toBe(
    "token-invalid",
  );
  expect(await denial({ generation: 2 })).toBe("restarted");
  expect(await denial({ pieceId: randomUUID() })).toBe("not-found");
  expect(await denial({ person: admin })).toBe("not-found");
  const former = await tokenOf(collab.db, reporter, pieceId);
  const stamp = { sessionStamp: randomUUID() };
  await collab.db.person.update({ where: { id: reporter.personId }, data: stamp });
  expect(await denial({ token: former })).toBe("signed-out");
});

test("a socket without a token is closed, and what it sent is not kept", async () => {
  const silent = await openRawSocket(collab.server.url);
  expect(await silent.closed).toBe(closeCodes.unauthenticated);
  const pieceId = await draft();
  const eager = await openRawSocket(collab.server.url);
  eager.sync(pieceId, 2, somethingNew());
  expect(await eager.closed).toBe(closeCodes.unauthenticated);
  expect(await countRows(collab, pieceId)).toBe(1);
});

test("pages from elsewhere are turned away without harm to the server", async () => {
  const upgrade = (origin: string) =>
    new Promise<number>((resolve, reject) => {
      const asking = request({
        port: collab.server.port,
        headers: {
          Connection: "Upgrade",
          Upgrade: "websocket",
          "Sec-WebSocket-Version": "13",
          "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ==",
          Origin: origin,
        },
      });
      asking.on("response", (response) => resolve(response.statusCode ?? 0));
      asking.on("upgrade", (response, socket) => {
        socket.destroy();
        resolve(response.statusCode ?? 0);
      });
      asking.on("error", reject);
      asking.end();
    });
  expect(await upgrade("http://elsewhere.example.org")).toBe(403);
  expect(await upgrade("null")).toBe(403);
  expect(await upgrade("http://editor.example.org")).toBe(101);
});

test("a piece that enters review closes its writers' sockets; they come back as readers", async () => {
  const pieceId = await draft();
  const { db, newsroom } = collab;
  const writer = await tabs.open({ pieceId });
  const reader = await tabs.open({ pieceId, person: newsroom.colleague });
  await submitPiece(db, newsroom.reporter, pieceId);
  await until(() => writer.closeCodes.includes(closeCodes.accessChanged));
  await until(() => writer.isSaved() && writer.admissions.length === 2);
  expect(writer.admissions[1]).toEqual({ kind: "admitted", access: "read", reason: "in-review" });
  // Whose access did not change stayed.
  expect(reader.closeCodes).toEqual([]);
  const rows = await countRows(collab, pieceId);
  writer.type("不许");
  // A caret that was sent after the words has been handled, and so have they.
  writer.provider.setAwarenessField("cursor", { anchor: 1 });
  const caret = () => reader.provider.awareness?.getStates().get(writer.ydoc.clientID);
  await until(() => caret()?.cursor !== undefined);
  expect(writer.isSaved()).toBe(false);
  expect(await countRows(collab, pieceId)).toBe(rows);
  // Taken back, the tab writes again and what it had kept arrives.
  await recall(newsroom.reporter, { pieceId, seenVersion: await versionOf(db, pieceId) }, db);
  await until(() => writer.admissions.length === 3 && writer.isSaved());
  expect(await storedText(collab, pieceId)).toContain("不许");
});

test("signing out closes the sockets of that session's other tabs, and of no other session", async () => {
  const pieceId = await draft();
  const { db, newsroom } = collab;
  const { reporter } = newsroom;
  const elsewhere = await tabs.open({ pieceId });
  const sessionId = randomUUID();
  await db.session.create({ data: { id: sessionId, personId: reporter.personId } });
  const token = await tokenOf(db, reporter, pieceId, { sessionId });
  const tab = await tabs.open({ pieceId, token });
  tab.type("签退之前");
  await until(() => tab.isSaved() && elsewhere.text() === tab.text());
  expect((await signOut(reporter, { sessionId }, db)).ok).toBe(true);
  await until(() => tab.closeCodes.includes(closeCodes.accessChanged));
  tab.type("签退之后");
  await until(() => tab.denials.includes("signed-out"));
  elsewhere.type("别处");
  await until(() => elsewhere.isSaved());
  expect(elsewhere.closeCodes).toEqual([]);
  expect(await storedText(collab, pieceId)).toBe(elsewhere.text());
  expect(elsewhere.text()).not.toContain("签退之后");
});

test("new roles close a person's sockets at once; the old session doesn't come back", async () => {
  const pieceId = await draft();
  const { db, newsroom } = collab;
  const [editor] = newsroom.reviewers;
  const token = await tokenOf(collab.db, editor, pieceId);
  const tab = await tabs.open({ pieceId, person: editor, token });
  const colleague = await tabs.open({ pieceId });
  const { version } = await db.person.findUniqueOrThrow({ where: { id: editor.personId } });
  const change = { personId: editor.personId, roles: ["reporter" as const], seenVersion: version };
  const changed = await setRoles(newsroom.admin, change, db);
  expect(changed.ok).toBe(true);
  await until(() => tab.closeCodes.includes(closeCodes.accessChanged));
  await until(() => tab.denials.includes("signed-out"));
  expect(colleague.closeCodes).toEqual([]);
});
