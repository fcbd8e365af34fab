import { type Ticket, TicketRequest } from "@fangzhi/collab-protocol";
import { recall } from "@fangzhi/database/commands/recall";
import { issueCollabTicket } from "@fangzhi/database/queries/issue-collab-ticket";
import { draftPiece, submitPiece, versionOf } from "@fangzhi/database/testing";
import type { Actor } from "@fangzhi/types";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import {
  bodyText,
  firstText,
  type LiveServer,
  openLiveServer,
  until,
} from "#testing/live-server.ts";
import { LiveDocument } from "./live-document.ts";

let server: LiveServer;
const opened: LiveDocument[] = [];
/** Who is signed in. */
let person: Actor;
/** What the editor app would answer instead of a ticket. */
let refusal: { status: number; code: string } | null = null;
let offlineCopies: number;
/** What the editor app answers to a copy. */
let copyAnswer: () => Response;

beforeAll(async () => {
  server = await openLiveServer();
  vi.stubGlobal("fetch", editorApp(globalThis.fetch));
  await server.start();
});
beforeEach(() => {
  refusal = null;
  person = server.newsroom.reporter;
  offlineCopies = 0;
  copyAnswer = () => Response.json({ ok: true, value: { number: 1 } });
  const kept = new Map<string, string>();
  vi.stubGlobal("window", new EventTarget());
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  });
});
afterEach(() => {
  for (const live of opened.splice(0)) live.destroy();
});
afterAll(async () => {
  vi.unstubAllGlobals();
  await server?.close();
});

/** The editor app's two routes without Next around them; everything else goes to the network. */
function editorApp(network: typeof fetch): typeof fetch {
  return async (input, init) => {
    const path = String(input);
    const [, owner] = path.match(/\/offline-copy\?person=(.+)$/) ?? [];
    if (owner) {
      offlineCopies += 1;
      expect(owner).toBe(server.newsroom.reporter.personId);
      return copyAnswer();
    }
    if (path !== "/api/collab-token") return network(input, init);
    if (refusal) return Response.json({ code: refusal.code }, { status: refusal.status });
    const { pieceId } = TicketRequest.parse(JSON.parse(String(init?.body)));
    const issued = await issueCollabTicket(person, pieceId, server.db);
    if (!issued.ok) return Response.json({ code: "not-found" }, { status: 404 });
    const { access, generation, schemaVersion } = issued.value;
    const token = await server.tokenOf(person, pieceId);
    const { personId } = person;
    const ticket = { token, url: server.url, personId, access, generation, schemaVersion };
    return Response.json(ticket satisfies Ticket);
  };
}

function open(pieceId: string): LiveDocument {
  const live = new LiveDocument(pieceId);
  opened.push(live);
  void live.start();
  return live;
}

const draft = () => draftPiece(server.db, server.newsroom.reporter);
const statusOf = (live: LiveDocument) => live.view().status;
const isSaved = (live: LiveDocument) => statusOf(live).kind === "saved" && live.view().isReady;

function typeIn(live: LiveDocument, words: string): void {
  const { ydoc } = live.view();
  if (!ydoc) throw new Error("not open");
  firstText(ydoc).insert(0, words);
}

const textOf = (live: LiveDocument): string => bodyText(live.view().ydoc ?? never());
const never = (): never => {
  throw new Error("not open");
};

test("opens, saves what is typed, and says when", async () => {
  const pieceId = await draft();
  const live = open(pieceId);
  expect(statusOf(live)).toEqual({ kind: "opening" });
  await until(() => isSaved(live));
  expect(live.view().access).toBe("write");
  typeIn(live, "新");
  await until(() => statusOf(live).kind === "saving");
  await until(() => isSaved(live));
  expect(await server.storedText(pieceId)).toBe(textOf(live));
});

test("without the server typing goes on here, and arrives when it is back", async () => {
  const pieceId = await draft();
  const live = open(pieceId);
  await until(() => isSaved(live));
  await server.kill();
  await until(() => statusOf(live).kind === "offline");
  typeIn(live, "离线");
  await until(() => {
    const status = statusOf(live);
    return status.kind === "offline" && status.pending === 1;
  });
  await server.start();
  await until(() => isSaved(live));
  expect(await server.storedText(pieceId)).toContain("离线");
});

test("a network that the browser misses is said at once, and its return is used at once", async () => {
  const pieceId = await draft();
  const live = open(pieceId);
  await until(() => isSaved(live));
  window.dispatchEvent(new Event("offline"));
  // The server is on this machine and answers: nothing changes.
  typeIn(live, "本机");
  await until(() => isSaved(live));
  refusal = { status: 502, code: "unreachable" };
  window.dispatchEvent(new Event("offline"));
  await until(() => statusOf(live).kind === "offline");
  typeIn(live, "断网");
  refusal = null;
  window.dispatchEvent(new Event("online"));
  await until(() => isSaved(live));
  expect(await server.storedText(pieceId)).toContain("断网");
});

test("an ended session keeps what is typed until its person is back", async () => {
  const pieceId = await draft();
  const live = open(pieceId);
  await until(() => isSaved(live));
  refusal = { status: 401, code: "signed-out" };
  await server.kill();
  await server.start();
  await until(() => statusOf(live).kind === "signed-out");
  typeIn(live, "未登录");
  await until(() => {
    const status = statusOf(live);
    return status.kind === "signed-out" && status.pending === 1;
  });
  expect(await server.storedText(pieceId)).not.toContain("未登录");
  refusal = null;
  live.resume();
  await until(() => isSaved(live));
  expect(await server.storedText(pieceId)).toContain("未登录");
});

test("what one person typed is not stored under the name of who signed in after them", async () => {
  const pieceId = await draft();
  const live = open(pieceId);
  await until(() => isSaved(live));
  refusal = { status: 401, code: "signed-out" };
  await server.kill();
  await server.start();
  await until(() => statusOf(live).kind === "signed-out");
  typeIn(live, "记者的话");
  refusal = null;
  person = server.newsroom.chief;
  live.resume();
  await until(() => statusOf(live).kind === "outdated");
  expect(await server.storedText(pieceId)).not.toContain("记者的话");
  expect(offlineCopies).toBe(0);
});

test("in review a writer becomes a reader, and what they still typed is kept and said", async () => {
  const pieceId = await draft();
  const { db, newsroom } = server;
  const live = open(pieceId);
  await until(() => isSaved(live));
  await submitPiece(db, newsroom.reporter, pieceId);
  await until(() => live.view().access === "read" && live.view().reason === "in-review");
  await until(() => isSaved(live));
  typeIn(live, "审稿中");
  await until(() => statusOf(live).kind === "refused");
  expect(statusOf(live)).toEqual({ kind: "refused", reason: "in-review", pending: 1 });
  await recall(newsroom.reporter, { pieceId, seenVersion: await versionOf(db, pieceId) }, db);
  await until(() => live.view().access === "write" && isSaved(live));
  expect(await server.storedText(pieceId)).toContain("审稿中");
});

test("a page from before a new schema, and a piece that is gone, stop and say so", async () => {
  refusal = { status: 409, code: "outdated" };
  const old = open(await draft());
  await until(() => statusOf(old).kind === "outdated");
  refusal = { status: 404, code: "not-found" };
  const gone = open(await draft());
  await until(() => statusOf(gone).kind === "refused");
});

test("what a tab still holds when it stops for good is kept as a revision, and said", async () => {
  for (const code of ["restarted", "outdated", "not-found"]) {
    const pieceId = await draft();
    const live = open(pieceId);
    await until(() => isSaved(live));
    offlineCopies = 0;
    copyAnswer = () => Response.json({ ok: true, value: { number: 7 } });
    await server.kill();
    await until(() => statusOf(live).kind === "offline");
    typeIn(live, "没存上");
    refusal = { status: 409, code };
    await server.start();
    await until(() => live.view().copies.length > 0);
    expect(live.view().copies).toEqual([{ kind: "kept", number: 7 }]);
    refusal = null;
    live.resume();
    expect(offlineCopies).toBe(1);
  }
});

test("an editor app that doesn't answer is asked again", async () => {
  const pieceId = await draft();
  refusal = { status: 502, code: "bad gateway" };
  const live = open(pieceId);
  await until(() => statusOf(live).kind !== "saved");
  refusal = null;
  await until(() => isSaved(live));
});

test("after a long absence its state is kept before it is merged, after a short one not", async () => {
  const pieceId = await draft();
  const live = open(pieceId);
  await until(() => isSaved(live));
  await server.kill();
  await until(() => statusOf(live).kind === "offline");
  typeIn(live, "短");
  await server.start();
  await until(() => isSaved(live));
  expect(offlineCopies).toBe(0);

  await server.kill();
  await until(() => statusOf(live).kind === "offline");
  vi.setSystemTime(Date.now() - 60_000);
  typeIn(live, "长");
  await until(() => statusOf(live).kind === "offline");
  vi.useRealTimers();
  await server.start();
  await until(() => isSaved(live));
  expect(offlineCopies).toBe(1);
  expect(await server.storedText(pieceId)).toContain("长");
});

test("a copy that the server fails to keep, or has had enough of, never holds back the words", async () => {
  const refusals = [
    [500, "defect"],
    [429, "rate-limited"],
  ] as const;
  for (const [status, code] of refusals) {
    const pieceId = await draft();
    const live = open(pieceId);
    await until(() => isSaved(live));
    copyAnswer = () => Response.json({ ok: false, refusal: { code } }, { status });
    await server.kill();
    await until(() => statusOf(live).kind === "offline");
    vi.setSystemTime(Date.now() - 60_000);
    typeIn(live, "不丢");
    await until(() => statusOf(live).kind === "offline");
    vi.useRealTimers();
    await server.start();
    await until(() => isSaved(live));
    expect(await server.storedText(pieceId)).toContain("不丢");
  }
  expect(offlineCopies).toBe(2);
});

test("a text beyond the limit says so, keeps every word here, and is saved when it is shorter", async () => {
  const pieceId = await draft();
  const live = open(pieceId);
  await until(() => isSaved(live));
  const { ydoc } = live.view();
  if (!ydoc) throw new Error("not open");
  const before = firstText(ydoc).length;
  for (let index = 0; index < 3; index++) typeIn(live, "字".repeat(600_000));
  await until(() => isSaved(live), 20_000);
  for (let index = 0; index < 3; index++) {
    typeIn(live, "字".repeat(600_000));
    await until(() => isSaved(live) || statusOf(live).kind === "refused", 20_000);
  }
  expect(statusOf(live)).toMatchObject({ kind: "refused", reason: "too-large" });
  expect(textOf(live).length).toBeGreaterThan(3_600_000);
  firstText(ydoc).delete(0, firstText(ydoc).length - before);
  live.resume();
  await until(() => isSaved(live), 20_000);
  expect(await server.storedText(pieceId)).toBe(textOf(live));
}, 90_000);
