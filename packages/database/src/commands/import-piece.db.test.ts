import { documentToJson } from "@fangzhi/document/yjs";
import { type ImportedBlock, PageToImport, type Refusal, type Result } from "@fangzhi/types";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { readDraftLog } from "../collab/draft-log.ts";
import { getPiece } from "../queries/get-piece.ts";
import { expectOk } from "../testing/index.ts";
import { useNewsroom } from "../testing/use-newsroom.ts";
import { importPiece } from "./import-piece.ts";
import { submitForReview } from "./submit-for-review.ts";

const { db, newsroom } = await useNewsroom();

const blocks: ImportedBlock[] = [
  { kind: "kicker", text: "港口调查" },
  { kind: "headline", text: "老港的新账本" },
  { kind: "byline", text: "本报记者 林一平 通讯员 周舟" },
  { kind: "summary", text: "三本账合成一本。" },
  { kind: "heading", text: "三张清单" },
  { kind: "paragraph", text: "港口完成货物吞吐量1.2亿吨，冷链货物超300万吨。" },
  { kind: "boxTitle", text: "链接" },
  { kind: "boxItem", text: "船期" },
  { kind: "caption", text: "图为三号码头。" },
  { kind: "leftOut", text: "责任编辑：何青" },
];
let slugs = 0;
const page = (more: Partial<PageToImport> = {}): PageToImport => ({
  ...{ kind: "profile", slug: `imported-${++slugs}`, regionCode: "440000" },
  ...{ industrySlug: "low-altitude-economy", blocks, ...more },
});

const refusalOf = (result: Result<unknown>): Refusal | null => (result.ok ? null : result.refusal);

/** What stands in the newsroom after an act that may have written nothing. */
const counts = async () => ({
  pieces: await db.piece.count(),
  documents: await db.liveDocument.count(),
  events: await db.event.count(),
});

async function expectNothingWritten(act: () => Promise<Result<unknown>>): Promise<Refusal | null> {
  const before = await counts();
  const result = await act();
  expect(await counts()).toEqual(before);
  return refusalOf(result);
}

describe("importing a page", () => {
  it("writes the piece, its byline, its live document and one event", async () => {
    const before = await counts();
    const { pieceId } = expectOk(await importPiece(newsroom.reporter, page(), db));
    expect(await counts()).toEqual({
      pieces: before.pieces + 1,
      documents: before.documents + 1,
      events: before.events + 1,
    });
    const piece = expectOk(await getPiece(newsroom.reporter, pieceId, db));
    expect(piece.headline).toBe("老港的新账本");
    expect(piece.details.byline).toEqual([
      { role: "reporter", name: "林一平", personId: null },
      { role: "correspondent", name: "周舟", personId: null },
    ]);
    const event = await db.event.findFirstOrThrow({ where: { pieceId } });
    expect(event).toMatchObject({ act: "import-piece", actorId: newsroom.reporter.personId });
    const ydoc = new Y.Doc();
    const log = await readDraftLog(db, pieceId);
    for (const update of log?.updates ?? []) Y.applyUpdate(ydoc, update);
    const { fragments } = documentToJson(ydoc);
    expect(fragments.body.map(({ type }) => type)).toEqual([
      ...["heading", "paragraph", "pullBox", "paragraph"],
    ]);
    expect(JSON.stringify(fragments)).not.toContain("责任编辑");
  });

  it("makes a text that can be sent for review", async () => {
    const { pieceId } = expectOk(await importPiece(newsroom.reporter, page(), db));
    const { version } = expectOk(await getPiece(newsroom.reporter, pieceId, db));
    const input = { pieceId, seenVersion: version };
    expectOk(await submitForReview(newsroom.reporter, input, db));
  });

  it("names its importer when the page names nobody", async () => {
    const unsigned = page({ blocks: blocks.filter(({ kind }) => kind !== "byline") });
    const { pieceId } = expectOk(await importPiece(newsroom.reporter, unsigned, db));
    const { details } = expectOk(await getPiece(newsroom.reporter, pieceId, db));
    const { name, personId } = newsroom.reporter;
    expect(details.byline).toEqual([{ role: "reporter", name, personId }]);
  });

  it("is refused to somebody who may not start a piece", async () => {
    expect(await expectNothingWritten(() => importPiece(newsroom.admin, page(), db))).toEqual({
      code: "not-permitted",
      details: { act: "import-piece" },
    });
  });

  it("is refused when the text is longer than an import may be", async () => {
    const long = page({
      blocks: [
        { kind: "headline", text: "标题" },
        { kind: "paragraph", text: "一".repeat(60_000) },
        { kind: "paragraph", text: "二".repeat(60_000) },
      ],
    });
    expect(await expectNothingWritten(() => importPiece(newsroom.reporter, long, db))).toEqual({
      code: "page-too-large",
      details: { limit: 100_000 },
    });
  });

  it("is refused without words for the body, and with a headline that is a paragraph", async () => {
    const empty = page({ blocks: [{ kind: "leftOut", text: "责任编辑" }] });
    const headline = "长".repeat(201);
    const tall = page({
      blocks: [
        { kind: "headline", text: headline },
        { kind: "paragraph", text: "一句。" },
      ],
    });
    const importing = (input: PageToImport) => () => importPiece(newsroom.reporter, input, db);
    expect(await expectNothingWritten(importing(empty))).toEqual({ code: "empty-page" });
    expect((await expectNothingWritten(importing(tall)))?.field).toBe("headline");
  });

  it("is refused for a region or an industry that does not exist, or an address that is taken", async () => {
    const importing = (more: Partial<PageToImport>) => () =>
      importPiece(newsroom.reporter, page(more), db);
    const region = await expectNothingWritten(importing({ regionCode: "999999" }));
    expect(region).toEqual({ code: "invalid", details: {}, field: "regionCode" });
    const industry = await expectNothingWritten(importing({ industrySlug: "no-such" }));
    expect(industry?.field).toBe("industrySlug");
    expectOk(await importPiece(newsroom.reporter, page({ slug: "taken-address" }), db));
    const taken = await expectNothingWritten(importing({ slug: "taken-address" }));
    expect(taken).toEqual({ code: "slug-taken", details: {}, field: "slug" });
  });

  it("survives control characters, halves of characters and unsafe links", async () => {
    const text = "坏\u0000字\ud800符";
    const strange = page({
      blocks: [
        { kind: "headline", text },
        {
          ...{ kind: "paragraph", text: "点这里看。" },
          marks: [{ start: 0, end: 3, type: "link", href: "javascript:alert(1)" }],
        },
      ],
    });
    const { pieceId } = expectOk(await importPiece(newsroom.reporter, strange, db));
    const piece = expectOk(await getPiece(newsroom.reporter, pieceId, db));
    expect(piece.headline).toBe("坏字\ufffd符");
  });
});

describe("a page at the border", () => {
  it("needs region and industry for a profile, an address, and blocks of known kinds", () => {
    expect(PageToImport.safeParse(page()).success).toBe(true);
    expect(PageToImport.safeParse(page({ regionCode: null })).success).toBe(false);
    expect(PageToImport.safeParse(page({ kind: "feature", regionCode: null })).success).toBe(true);
    expect(PageToImport.safeParse(page({ slug: "Bad Slug" })).success).toBe(false);
    expect(PageToImport.safeParse(page({ blocks: [] })).success).toBe(false);
    const strange = { ...page(), blocks: [{ kind: "figure", text: "1" }] };
    expect(PageToImport.safeParse(strange).success).toBe(false);
  });
});
