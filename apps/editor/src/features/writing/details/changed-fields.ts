import type { PieceDetails } from "@fangzhi/types";

export const detailFields = [
  "byline",
  "regionCode",
  "industrySlug",
  "slug",
  "writerIds",
  "editorNote",
] as const satisfies readonly (keyof PieceDetails)[];
export type DetailField = (typeof detailFields)[number];

/** The fields in which two states of a piece's details differ. */
export const changedFields = (before: PieceDetails, after: PieceDetails): DetailField[] =>
  detailFields.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
