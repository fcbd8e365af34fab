import { z } from "zod";
import { type NewPiece, PieceKind, Slug } from "./piece.ts";
import { lineOfText } from "./text.ts";

/** What a block of an imported page is, and so where it goes in the piece. */
export const blockKinds = [
  "kicker",
  "headline",
  "deck",
  "byline",
  "summary",
  "heading",
  "subheading",
  "paragraph",
  "listItem",
  "numberedItem",
  "quote",
  "table",
  "boxTitle",
  "boxText",
  "boxItem",
  "caption",
  "leftOut",
] as const;
export const BlockKind = z.enum(blockKinds);
export type BlockKind = z.infer<typeof BlockKind>;

/** Bounds of one import: a broadsheet page has some 8,000 characters. */
export const importLimits = {
  characters: 100_000,
  blocks: 4_000,
  marks: 2_000,
  href: 2_000,
} as const;

/** Bold, italic or a link over a stretch of a block's text. Offsets are UTF-16, half-open. */
export const BlockMark = z.strictObject({
  start: z.int().min(0),
  end: z.int().min(0),
  type: z.enum(["bold", "italic", "link"]),
  href: z.string().max(importLimits.href).optional(),
});
export type BlockMark = z.infer<typeof BlockMark>;

/** A block as somebody decided on it. A table's text has a line a row and a tab between cells. */
export const ImportedBlock = z.strictObject({
  kind: BlockKind,
  text: z.string().max(importLimits.characters),
  marks: z.array(BlockMark).max(importLimits.marks).optional(),
});
export type ImportedBlock = z.infer<typeof ImportedBlock>;

/** A page to make a piece of: what the piece is about, and its blocks in reading order. */
export const PageToImport = z
  .strictObject({
    kind: PieceKind,
    slug: Slug,
    regionCode: lineOfText(12).nullable(),
    industrySlug: lineOfText(60).nullable(),
    blocks: z.array(ImportedBlock).min(1).max(importLimits.blocks),
  })
  .refine((page) => page.kind === "feature" || (page.regionCode && page.industrySlug), {
    error: "profile-needs-region-and-industry",
    path: ["regionCode"],
  });
export type PageToImport = Omit<NewPiece, "headline"> & { blocks: ImportedBlock[] };
