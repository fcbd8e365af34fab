import { expect, test } from "vitest";
import * as Y from "yjs";
import { editDraft } from "../shared/edit-draft.ts";
import { draftPiece, submitPiece, writeIn } from "../testing/newsroom.ts";
import { useNewsroom } from "../testing/use-newsroom.ts";
import { projectDraft } from "./project-draft.ts";

const { db, newsroom } = await useNewsroom();

const changedAt = async (id: string) =>
  (await db.piece.findUniqueOrThrow({ where: { id } })).updatedAt;

test("a draft nobody wrote in keeps the time of its last change, however often it is read", async () => {
  const pieceId = await draftPiece(db, newsroom.reporter);
  await projectDraft(pieceId, db);
  const before = await changedAt(pieceId);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(await projectDraft(pieceId, db)).toEqual({ ok: true, value: null });
  expect(await changedAt(pieceId)).toEqual(before);
});

test("a draft people wrote in was last changed when they wrote", async () => {
  const pieceId = await draftPiece(db, newsroom.reporter);
  await writeIn(db, newsroom.reporter, pieceId, "又写一段。");
  const { at } = await db.documentUpdate.findFirstOrThrow({
    where: { pieceId },
    orderBy: { seq: "desc" },
  });
  await new Promise((resolve) => setTimeout(resolve, 20));
  await projectDraft(pieceId, db);
  expect(await changedAt(pieceId)).toEqual(at);
});

test("a draft that holds what can't be written is listed and submitted without it", async () => {
  const pieceId = await draftPiece(db, newsroom.reporter);
  await writeIn(db, newsroom.reporter, pieceId, "剪贴\u0000板\ufeff");
  await db.$transaction((tx) =>
    editDraft(tx, pieceId, newsroom.reporter.personId, (ydoc) => {
      const headline = ydoc.getXmlFragment("headline").get(0) as Y.XmlElement;
      headline.insert(0, [new Y.XmlText("头\u0000条")]);
    }),
  );
  expect((await projectDraft(pieceId, db)).ok).toBe(true);
  const { headline } = await db.piece.findUniqueOrThrow({ where: { id: pieceId } });
  expect(headline).toContain("头条");
  await submitPiece(db, newsroom.reporter, pieceId);
  const revision = await db.revision.findFirstOrThrow({ where: { pieceId } });
  expect(JSON.stringify(revision.document)).toContain("剪贴板");
});

test("a draft deeper than a stack is listed, and refused when it is submitted", async () => {
  const pieceId = await draftPiece(db, newsroom.reporter);
  await db.$transaction((tx) =>
    editDraft(tx, pieceId, newsroom.reporter.personId, (ydoc) => {
      let parent: Y.XmlFragment = ydoc.getXmlFragment("body");
      for (let level = 0; level < 20_000; level++) {
        const quote = new Y.XmlElement("blockquote");
        parent.push([quote]);
        parent = quote;
      }
    }),
  );
  expect((await projectDraft(pieceId, db)).ok).toBe(true);
  await expect(submitPiece(db, newsroom.reporter, pieceId)).rejects.toThrow("document-incomplete");
});
