import type { CommentAnchor, Refusal, Result, ThreadView } from "@fangzhi/types";
import { describe, expect, it } from "vitest";
import type { XmlElement, XmlText } from "yjs";
import { listThreads } from "../queries/list-threads.ts";
import { editDraft } from "../shared/edit-draft.ts";
import { findOpenRound } from "../shared/load-piece.ts";
import {
  addPerson,
  documentOf,
  draftPiece,
  expectOk,
  type Newsroom,
  submitPiece,
  writeIn,
} from "../testing/index.ts";
import { useNewsroom } from "../testing/use-newsroom.ts";
import { reopenThread } from "./reopen-thread.ts";
import { replyToThread } from "./reply-to-thread.ts";
import { requestChanges } from "./request-changes.ts";
import { resolveThread } from "./resolve-thread.ts";
import { startThread } from "./start-thread.ts";

const { db, newsroom } = await useNewsroom();

const codeOf = (result: Result<unknown>): Refusal["code"] | "ok" =>
  result.ok ? "ok" : result.refusal.code;
const anchor = (quote: string, block = 0): CommentAnchor => ({
  fragment: "body",
  quote,
  block,
  offset: 0,
});
const text = documentOf(
  "低空经济起飞",
  "全省已开通基站超1.1万个，居全国前列。",
  "企业总量持续增长，产业链日益完整。",
);

async function commentedPiece(): Promise<{ pieceId: string; threadId: string }> {
  const pieceId = await draftPiece(db, newsroom.reporter, text);
  const { threadId } = expectOk(
    await startThread(
      newsroom.reviewers[0],
      { pieceId, revisionId: null, anchor: anchor("居全国前列"), body: "有出处吗？" },
      db,
    ),
  );
  return { pieceId, threadId };
}

async function only(pieceId: string, revisionId?: string): Promise<ThreadView> {
  const request = { pieceId, ...(revisionId && { revisionId }) };
  const [thread] = expectOk(await listThreads(newsroom.reporter, request, db));
  if (!thread) throw new Error("no thread");
  return thread;
}

/** Rewrites the words of a body paragraph as typing would. */
async function rewrite(pieceId: string, block: number, from: string, to: string): Promise<void> {
  await db.$transaction((tx) =>
    editDraft(tx, pieceId, newsroom.reporter.personId, (ydoc) => {
      const paragraph = ydoc.getXmlFragment("body").get(block) as XmlElement;
      const words = paragraph.get(0) as XmlText;
      const at = words.toString().indexOf(from);
      words.delete(at, from.length);
      words.insert(at, to);
    }),
  );
}

describe("starting a thread", () => {
  it("keeps the words, where they stand, who said what, and an event", async () => {
    const { pieceId, threadId } = await commentedPiece();
    const thread = await only(pieceId);
    expect(thread).toMatchObject({
      id: threadId,
      status: "open",
      quote: "居全国前列",
      revisionNumber: null,
      place: { fragment: "body", from: { block: 0, offset: 14 }, to: { block: 0, offset: 19 } },
      words: null,
      startedBy: "初审",
      comments: [{ body: "有出处吗？", person: { name: "初审" } }],
    });
    const event = await db.event.findFirstOrThrow({ where: { pieceId, act: "start-thread" } });
    expect(event.data).toMatchObject({ threadId, quote: "居全国前列" });
  });

  it("refuses words that the text does not have, empty ones, and who may not read", async () => {
    const pieceId = await draftPiece(db, newsroom.reporter, text);
    const start = (by = newsroom.colleague, quote = "居全国前列", body = "？") =>
      startThread(by, { pieceId, revisionId: null, anchor: anchor(quote), body }, db);
    expect(codeOf(await start(newsroom.colleague, "不在其中的话"))).toBe("quote-gone");
    expect(codeOf(await start(newsroom.colleague, "居全国前列", "  "))).toBe("note-required");
    expect(codeOf(await start(newsroom.admin))).toBe("not-permitted");
    expect(codeOf(await listThreads(newsroom.admin, { pieceId }, db))).toBe("not-found");
    expect(await db.commentThread.count({ where: { pieceId } })).toBe(0);
  });

  it("refuses another piece's revision", async () => {
    const pieceId = await draftPiece(db, newsroom.reporter, text);
    const other = await draftPiece(db, newsroom.reporter, text);
    await submitPiece(db, newsroom.reporter, other);
    const { id } = await db.revision.findFirstOrThrow({ where: { pieceId: other } });
    const input = { pieceId, revisionId: id, anchor: anchor("企业"), body: "？" };
    expect(codeOf(await startThread(newsroom.colleague, input, db))).toBe("not-found");
    const request = { pieceId, revisionId: id };
    await commentedPiece();
    expect(codeOf(await listThreads(newsroom.colleague, request, db))).toBe("ok");
    const { pieceId: commented } = await commentedPiece();
    const foreign = { pieceId: commented, revisionId: id };
    expect(codeOf(await listThreads(newsroom.colleague, foreign, db))).toBe("not-found");
  });
});

describe("replying and settling", () => {
  it("lets the piece's people and the starter close it, and nobody else", async () => {
    const { pieceId, threadId } = await commentedPiece();
    const close = (by: Newsroom["chief"]) =>
      resolveThread(by, { pieceId, threadId, seenVersion: 1 }, db);
    expect(codeOf(await close(newsroom.colleague))).toBe("not-a-writer");
    expect(codeOf(await close(newsroom.reporter))).toBe("ok");
    expect(await only(pieceId)).toMatchObject({ status: "resolved", resolvedBy: "记者甲" });
    const stranger = await addPerson(db, "记者丙", "reporter");
    const input = { pieceId, revisionId: null, anchor: anchor("企业总量"), body: "？" };
    const started = expectOk(await startThread(stranger, input, db));
    const own = { pieceId, threadId: started.threadId, seenVersion: 1 };
    expect(codeOf(await resolveThread(stranger, own, db))).toBe("ok");
  });

  it("refuses to close over a reply that was not seen, and opens what a reply came to late", async () => {
    const { pieceId, threadId } = await commentedPiece();
    const reply = { pieceId, threadId, body: "见省厅网站。" };
    expect(expectOk(await replyToThread(newsroom.colleague, reply, db)).reopened).toBe(false);
    const settle = { pieceId, threadId };
    const unseen = await resolveThread(newsroom.chief, { ...settle, seenVersion: 1 }, db);
    expect(codeOf(unseen)).toBe("stale");
    expectOk(await resolveThread(newsroom.chief, { ...settle, seenVersion: 2 }, db));
    const again = await resolveThread(newsroom.chief, { ...settle, seenVersion: 3 }, db);
    expect(codeOf(again)).toBe("already-decided");
    expectOk(await reopenThread(newsroom.chief, { ...settle, seenVersion: 3 }, db));
    expectOk(await resolveThread(newsroom.chief, { ...settle, seenVersion: 4 }, db));
    expect(expectOk(await replyToThread(newsroom.colleague, reply, db)).reopened).toBe(true);
    const thread = await only(pieceId);
    expect(thread).toMatchObject({ status: "open", version: 6, resolvedBy: null });
    expect(thread.comments.map(({ body }) => body)).toEqual([
      "有出处吗？",
      "见省厅网站。",
      "见省厅网站。",
    ]);
  });

  it("loses no reply when several people answer at once, and closes once", async () => {
    const { pieceId, threadId } = await commentedPiece();
    const people = [newsroom.reporter, newsroom.colleague, newsroom.chief, ...newsroom.reviewers];
    const results = await Promise.all(
      people.map((by) => replyToThread(by, { pieceId, threadId, body: by.name }, db)),
    );
    expect(results.every(({ ok }) => ok)).toBe(true);
    expect((await only(pieceId)).comments).toHaveLength(7);
    const closings = await Promise.all(
      newsroom.reviewers.map((by) => resolveThread(by, { pieceId, threadId, seenVersion: 7 }, db)),
    );
    expect(closings.map(codeOf).sort()).toEqual(["already-decided", "already-decided", "ok"]);
  });

  it("never lets a closing and a reply at the same moment hide the reply", async () => {
    const { pieceId, threadId } = await commentedPiece();
    await Promise.all([
      resolveThread(newsroom.chief, { pieceId, threadId, seenVersion: 1 }, db),
      replyToThread(newsroom.colleague, { pieceId, threadId, body: "还没改完" }, db),
    ]);
    expect(await only(pieceId)).toMatchObject({ status: "open", comments: { length: 2 } });
  });

  it("answers a thread of another piece as one that is not there", async () => {
    const { threadId } = await commentedPiece();
    const pieceId = await draftPiece(db, newsroom.reporter, text);
    const settle = { pieceId, threadId, seenVersion: 1 };
    const reply = { pieceId, threadId, body: "？" };
    expect(codeOf(await replyToThread(newsroom.chief, reply, db))).toBe("not-found");
    expect(codeOf(await resolveThread(newsroom.chief, settle, db))).toBe("not-found");
    expect(codeOf(await reopenThread(newsroom.chief, settle, db))).toBe("not-found");
  });
});

describe("finding the words again", () => {
  it("keeps them when the text moves and lists them when they are gone", async () => {
    const { pieceId } = await commentedPiece();
    await writeIn(db, newsroom.reporter, pieceId, "移到文末：居全国前列。");
    await rewrite(pieceId, 0, "，居全国前列", "");
    expect((await only(pieceId)).place?.from).toEqual({ block: 2, offset: 5 });
    await rewrite(pieceId, 2, "居全国前列", "进步很快");
    expect(await only(pieceId)).toMatchObject({ place: null, quote: "居全国前列" });
  });

  it("follows words of the draft that were rewritten since, not their twins elsewhere", async () => {
    const { pieceId } = await commentedPiece();
    await rewrite(pieceId, 0, "居全国前列", "居全国首位");
    expect(await only(pieceId)).toMatchObject({
      quote: "居全国前列",
      words: "居全国首位",
      place: { from: { block: 0, offset: 14 } },
    });
    await writeIn(db, newsroom.reporter, pieceId, "产量居全国前列。");
    expect((await only(pieceId)).words).toBe("居全国首位");
  });

  it("follows words of a revision that the writer has rewritten since", async () => {
    const pieceId = await draftPiece(db, newsroom.reporter, text);
    await submitPiece(db, newsroom.reporter, pieceId);
    const revision = await db.revision.findFirstOrThrow({ where: { pieceId } });
    const [first] = newsroom.reviewers;
    const input = {
      pieceId,
      revisionId: revision.id,
      anchor: anchor("已开通基站超1.1万个"),
      body: "有新数。",
    };
    expectOk(await startThread(first, input, db));
    const round = await findOpenRound(db, pieceId);
    if (!round) throw new Error("not in review");
    const seen = { version: round.version, revisionHash: round.revision.hash };
    const reasons = [{ text: "换新数", quote: "超1.1万个" }];
    expectOk(await requestChanges(first, { pieceId, seen, reasons }, db));
    await rewrite(pieceId, 0, "超1.1万个", "逾2.13万个");
    const inDraft = await only(pieceId);
    expect(inDraft.words).toBe("已开通基站逾2.13万个");
    expect(inDraft.revisionNumber).toBe(1);
    expect((await only(pieceId, revision.id)).words).toBeNull();
  });
});
