import type { PieceRow } from "@fangzhi/types";

/** 广东 · 低空经济, in the reader's language; null for a feature without either. */
export function placeName(
  piece: Pick<PieceRow, "region" | "industry">,
  locale: string,
): string | null {
  const { region, industry } = piece;
  const names =
    locale === "en" ? [region?.nameEn, industry?.nameEn] : [region?.shortName, industry?.name];
  return names.filter(Boolean).join(" · ") || null;
}
