import type { Actor } from "@fangzhi/types";
import { describe, expect, it } from "vitest";
import { editDraft } from "../shared/edit-draft.ts";
import { findOpenRound } from "../shared/load-piece.ts";
import {
  addPerson,
  draftPiece,
  expectOk,
  publishPiece,
  submitPiece,
  versionOf,
  writeIn,
} from "../testing/index.ts";
import { useNewsroom } from "../testing/use-newsroom.ts";
import { approve } from "./approve.ts";
import { recall } from "./recall.ts";
import { restoreRevision } from "./restore-revision.ts";

const { db, newsroom } = await useNewsroom();

async function deleteLastParagraph(by: Actor, pieceId: string): Promise<void> {
  await db.$transaction((tx) =>
    editDraft(tx, pieceId, by.personId, (ydoc) => {
      const body = ydoc.getXmlFragment("body");
      body.delete(body.length - 1, 1);
    }),
  );
}

/** Freezes the draft as it is and takes it back: a revision that nobody publishes. */
async function freeze(pieceId: string): Promise<string> {
  await submitPiece(db, newsroom.reporter, pieceId);
  const seenVersion = await versionOf(db, pieceId);
  expectOk(await recall(newsroom.reporter, { pieceId, seenVersion }, db));
  const newest = await db.revision.findFirstOrThrow({
    where: { pieceId },
    orderBy: { number: "desc" },
  });
  return newest.id;
}

async function restore(pieceId: string, revisionId: string): Promise<number> {
  const seenVersion = await versionOf(db, pieceId);
  const input = { pieceId, revisionId, seenVersion };
  return expectOk(await restoreRevision(newsroom.reporter, input, db)).keptAs;
}

/** What approving the first step answers this person. */
async function reviewBy(person: Actor, pieceId: string): Promise<string> {
  await submitPiece(db, newsroom.reporter, pieceId);
  const round = await findOpenRound(db, pieceId);
  const seen = { version: round?.version ?? 0, revisionHash: round?.revision.hash ?? "" };
  const result = await approve(person, { pieceId, seen }, db);
  return result.ok ? "ok" : result.refusal.code;
}

describe("whose words a restored text holds", () => {
  it("is asked of a revision from before the last version, so that none review their own", async () => {
    const author = await addPerson(db, "写稿的编辑", "editor");
    const pieceId = await draftPiece(db, newsroom.reporter);
    await writeIn(db, author, pieceId, "编辑写的一段。");
    const older = await freeze(pieceId);
    await deleteLastParagraph(newsroom.reporter, pieceId);
    await publishPiece(db, newsroom, pieceId);
    await restore(pieceId, older);
    expect(await reviewBy(author, pieceId)).toBe("own-work");
  });

  it("is asked of the versions before it, too, whose words later ones took out", async () => {
    const author = await addPerson(db, "初版的编辑", "editor");
    const pieceId = await draftPiece(db, newsroom.reporter);
    await writeIn(db, author, pieceId, "初版才有的一段。");
    await publishPiece(db, newsroom, pieceId);
    await writeIn(db, newsroom.reporter, pieceId, "没有发布的一段。");
    const older = await freeze(pieceId);
    await deleteLastParagraph(newsroom.reporter, pieceId);
    await deleteLastParagraph(newsroom.reporter, pieceId);
    await publishPiece(db, newsroom, pieceId);
    await restore(pieceId, older);
    expect(await reviewBy(author, pieceId)).toBe("own-work");
  });

  it("is kept with the text that a restore replaces", async () => {
    const author = await addPerson(db, "改稿的编辑", "editor");
    const pieceId = await draftPiece(db, newsroom.reporter);
    const first = await freeze(pieceId);
    await writeIn(db, author, pieceId, "被换下的一段。");
    const keptAs = await restore(pieceId, first);
    await publishPiece(db, newsroom, pieceId);
    const kept = await db.revision.findFirstOrThrow({ where: { pieceId, number: keptAs } });
    expect(kept.kind).toBe("automatic");
    await restore(pieceId, kept.id);
    expect(await reviewBy(author, pieceId)).toBe("own-work");
  });

  it("bars nobody when it is what readers have anyway", async () => {
    const author = await addPerson(db, "发布过的编辑", "editor");
    const pieceId = await draftPiece(db, newsroom.reporter);
    await writeIn(db, author, pieceId, "已发布的一段。");
    await publishPiece(db, newsroom, pieceId);
    const live = await db.revision.findFirstOrThrow({
      where: { pieceId },
      orderBy: { number: "desc" },
    });
    await writeIn(db, newsroom.reporter, pieceId, "不要了的一段。");
    await restore(pieceId, live.id);
    await writeIn(db, newsroom.reporter, pieceId, "另写的一段。");
    expect(await reviewBy(author, pieceId)).toBe("ok");
  });
});
