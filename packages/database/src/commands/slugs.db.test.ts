import { randomUUID } from "node:crypto";
import type { Actor, Result } from "@fangzhi/types";
import { describe, expect, it } from "vitest";
import { getPiece } from "../queries/get-piece.ts";
import {
  approvePiece,
  documentOf,
  draftPiece,
  expectOk,
  publishPiece,
  versionOf,
  withdrawPiece,
} from "../testing/index.ts";
import { useNewsroom } from "../testing/use-newsroom.ts";
import { createPiece } from "./create-piece.ts";
import { editDetails } from "./edit-details.ts";
import { importPiece } from "./import-piece.ts";
import { publish } from "./publish.ts";
import { schedule } from "./schedule.ts";

const { db, newsroom } = await useNewsroom();

const place = { regionCode: "440000", industrySlug: "low-altitude-economy" };

const newSlug = () => `address-${randomUUID().slice(0, 8)}`;

const codeOf = (result: Result<unknown>) => (result.ok ? "ok" : result.refusal.code);

const create = (slug: string) =>
  createPiece(
    newsroom.colleague,
    { kind: "profile", slug, headline: "", ...place, document: documentOf("别的稿件", "正文。") },
    db,
  );

const importAt = (slug: string) =>
  importPiece(
    newsroom.colleague,
    {
      kind: "profile",
      slug,
      ...place,
      blocks: [{ kind: "paragraph", text: "正文。" }],
    },
    db,
  );

async function move(pieceId: string, slug: string, by: Actor = newsroom.reporter) {
  const { details, version } = expectOk(await getPiece(by, pieceId, db));
  return editDetails(by, { ...details, pieceId, slug, seenVersion: version }, db);
}

/** A piece live at this address. */
async function liveAt(slug: string): Promise<string> {
  const pieceId = await draftPiece(db, newsroom.reporter);
  expectOk(await move(pieceId, slug));
  await publishPiece(db, newsroom, pieceId);
  return pieceId;
}

/** Every way for another piece to come to an address. */
async function attempts(slug: string): Promise<string[]> {
  const other = await draftPiece(db, newsroom.reporter);
  return [await create(slug), await importAt(slug), await move(other, slug)].map(codeOf);
}
const refused = ["slug-taken", "slug-taken", "slug-taken"];

describe("an address", () => {
  it("stays a live piece's though its draft is called otherwise, and it may take it back", async () => {
    const slug = newSlug();
    const pieceId = await liveAt(slug);
    expectOk(await move(pieceId, newSlug()));
    expect(await attempts(slug)).toEqual(refused);
    expectOk(await move(pieceId, slug));
  });

  it("stays a piece's that readers once found there, even withdrawn, and it may take it back", async () => {
    const slug = newSlug();
    const pieceId = await liveAt(slug);
    expectOk(await move(pieceId, newSlug()));
    await publishPiece(db, newsroom, pieceId);
    expect(await attempts(slug)).toEqual(refused);
    await withdrawPiece(db, newsroom, pieceId, "来源撤回了数据。");
    expect(await attempts(slug)).toEqual(refused);
    expectOk(await move(pieceId, slug));
    await publishPiece(db, newsroom, pieceId);
    const live = await db.publishedPiece.findUniqueOrThrow({ where: { pieceId } });
    expect(live.slug).toBe(slug);
    expect(await db.redirect.count({ where: { slug } })).toBe(0);
  });

  it("is promised to a piece whose approved revision will go out there", async () => {
    const slug = newSlug();
    const pieceId = await draftPiece(db, newsroom.reporter);
    expectOk(await move(pieceId, slug));
    await approvePiece(db, newsroom, pieceId);
    expectOk(await move(pieceId, newSlug()));
    expect(await attempts(slug)).toEqual(refused);
  });

  it("goes to one of several who want it at once, and the others are told", async () => {
    for (let round = 0; round < 5; round += 1) {
      const slug = newSlug();
      const pieces = [
        await draftPiece(db, newsroom.reporter),
        await draftPiece(db, newsroom.reporter),
      ];
      const wanted = [...pieces.map((id) => move(id, slug)), create(slug), importAt(slug)];
      const codes = (await Promise.all(wanted)).map(codeOf);
      expect(codes.sort()).toEqual(["ok", ...refused]);
    }
  });

  it("is free again when a draft that was never approved gives it up", async () => {
    const slug = newSlug();
    const pieceId = await draftPiece(db, newsroom.reporter);
    expectOk(await move(pieceId, slug));
    expectOk(await move(pieceId, newSlug()));
    expectOk(await create(slug));
  });
});

describe("publishing at an address", () => {
  it("is refused, now and at a time, where another piece's readers are sent from", async () => {
    const slug = newSlug();
    const owner = await liveAt(newSlug());
    const pieceId = await draftPiece(db, newsroom.reporter);
    expectOk(await move(pieceId, slug));
    const { revisionId } = await approvePiece(db, newsroom, pieceId);
    // As it stood in databases from before the address was asked for everywhere.
    await db.redirect.create({ data: { slug, pieceId: owner } });
    const seenVersion = await versionOf(db, pieceId);
    const request = {
      pieceId,
      revisionId,
      seenVersion,
      changeKind: "first",
      publicNote: "",
    } as const;
    expect(codeOf(await publish(newsroom.chief, request, db))).toBe("slug-taken");
    const at = new Date(Date.now() + 60_000);
    expect(codeOf(await schedule(newsroom.chief, { ...request, at }, db))).toBe("slug-taken");
    expect(await db.redirect.findUnique({ where: { slug } })).toEqual({ slug, pieceId: owner });
  });
});
