import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { draftPiece, type Newsroom, submitPiece } from "../testing/newsroom.ts";
import { useNewsroom } from "../testing/use-newsroom.ts";
import { issueCollabTicket } from "./issue-collab-ticket.ts";

const { db, newsroom } = await useNewsroom();

const accessOf = async (actor: Newsroom["chief"], pieceId: string) => {
  const ticket = await issueCollabTicket(actor, pieceId, db);
  return ticket.ok ? ticket.value.access : ticket.refusal.code;
};

test("writers write, colleagues read, and in review everybody reads", async () => {
  const pieceId = await draftPiece(db, newsroom.reporter);
  expect(await accessOf(newsroom.reporter, pieceId)).toBe("write");
  expect(await accessOf(newsroom.chief, pieceId)).toBe("write");
  expect(await accessOf(newsroom.colleague, pieceId)).toBe("read");
  await submitPiece(db, newsroom.reporter, pieceId);
  expect(await accessOf(newsroom.reporter, pieceId)).toBe("read");
});

test("an unknown id and one that may not be known are the same", async () => {
  const pieceId = await draftPiece(db, newsroom.reporter);
  expect(await accessOf(newsroom.reporter, randomUUID())).toBe("not-found");
  expect(await accessOf(newsroom.admin, pieceId)).toBe("not-found");
});
