import { FigureAttrs, PictureAttrs, ProfileSectionAttrs } from "@fangzhi/types";
import { isSafeHref } from "./safe-href.ts";

/** A zod schema of @fangzhi/types as a yes/no question. */
const accepts =
  (schema: { safeParse: (value: unknown) => { success: boolean } }) => (value: unknown) =>
    schema.safeParse(value).success;

const isIntegerBetween = (low: number, high: number) => (value: unknown) =>
  typeof value === "number" && Number.isInteger(value) && value >= low && value <= high;

const isKept = (value: unknown) => typeof value === "string" && value.length <= 200_000;

/**
 * What every attribute may hold, stated once for the editor's schema and for the check at submit.
 * Arrays and objects are refused everywhere: ProseMirror would render an array as markup
 * (CVE-2024-40626).
 */
export const attributeRules: Readonly<
  Record<string, Readonly<Record<string, (value: unknown) => boolean>>>
> = {
  heading: { level: (value) => value === 2 || value === 3 },
  orderedList: { start: isIntegerBetween(0, 100_000) },
  figure: {
    figureId: accepts(FigureAttrs.shape.figureId),
    metricId: accepts(FigureAttrs.shape.metricId),
    revisionId: accepts(FigureAttrs.shape.revisionId),
    phrase: accepts(FigureAttrs.shape.phrase),
  },
  picture: {
    mediaId: accepts(PictureAttrs.shape.mediaId),
    width: accepts(PictureAttrs.shape.width),
    height: accepts(PictureAttrs.shape.height),
    alt: accepts(PictureAttrs.shape.alt),
  },
  profileSection: {
    pieceId: accepts(ProfileSectionAttrs.shape.pieceId),
    number: accepts(ProfileSectionAttrs.shape.number),
    title: accepts(ProfileSectionAttrs.shape.title),
  },
  tableCell: { colspan: isIntegerBetween(1, 50), rowspan: isIntegerBetween(1, 500) },
  tableHeader: { colspan: isIntegerBetween(1, 50), rowspan: isIntegerBetween(1, 500) },
  link: { href: isSafeHref },
  comment: { threadId: accepts(FigureAttrs.shape.figureId) },
  unknownBlock: { json: isKept },
  unknownInline: { json: isKept },
  unknownMark: { json: isKept },
};

/** The rule of one attribute as ProseMirror wants it: throws when the value is refused. */
export function validateAttribute(owner: string, attribute: string): (value: unknown) => void {
  const rule = attributeRules[owner]?.[attribute];
  if (!rule) throw new Error(`no rule for ${owner}.${attribute}`);
  return (value) => {
    if (!rule(value)) throw new RangeError(`${owner}.${attribute} cannot hold this value`);
  };
}
