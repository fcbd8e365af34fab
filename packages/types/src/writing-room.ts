import type { MetricRevisionState } from "./metric.ts";
import type { CivilDate, DecimalString, Qualifier, QuantityKind } from "./quantity.ts";

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

/** A recorded value that a number in a text may be bound to. */
export interface BindableValue {
  metricId: string;
  revisionId: string;
  metricName: string;
  phrase: string;
  qualifier: Qualifier;
  low: DecimalString | null;
  high: DecimalString | null;
  unit: { norm: string };
  kind: QuantityKind;
  periodText: string;
  periodEnd: CivilDate | null;
  sourceTitle: string;
  isCurrent: boolean;
}
