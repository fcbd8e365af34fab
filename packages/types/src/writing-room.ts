import type { MetricRevisionState } from "./metric.ts";

/** What the details of a piece may name. */
export interface PieceChoices {
  regions: { code: string; shortName: string; nameEn: string }[];
  industries: { slug: string; name: string; nameEn: string }[];
  people: { id: string; name: string }[];
}

/** A published profile that a feature may assemble; its versions newest first. */
export interface PublishedVersions {
  pieceId: string;
  slug: string;
  regionName: string;
  industryName: string;
  versions: { number: number; headline: string; publishedAt: string }[];
}

/** What stands behind one figure of a text, as the writing room lists it. */
export interface FigureFact {
  revisionId: string;
  metricId: string;
  metricName: string;
  /** 广东·低空经济 */
  placeName: string;
  /** The phrase as it was recorded; the text may say another by mistake. */
  phrase: string;
  periodText: string;
  sourceTitle: string;
  state: MetricRevisionState;
  isCurrent: boolean;
}
