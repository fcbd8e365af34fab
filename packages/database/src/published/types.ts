import type { FigureChangeKind } from "@fangzhi/document/diff";
import type {
  Cadence,
  ChangeKind,
  DocumentJson,
  FragmentName,
  Manifest,
  Period,
  PieceKind,
  Qualifier,
  QuantityKind,
  QuantityStatus,
  Rank,
  RevisionDetails,
  RevisionReason,
  Source,
} from "@fangzhi/types";

/** Times are ISO 8601 in UTC, civil dates `YYYY-MM-DD`, decimals strings in base ten. */

export interface RegionRef {
  code: string;
  slug: string;
  shortName: string;
  nameEn: string;
}

export interface IndustryRef {
  slug: string;
  name: string;
  nameEn: string;
}

/** A live piece as lists show it. */
export interface PieceCard {
  pieceId: string;
  slug: string;
  kind: PieceKind;
  headline: string;
  summary: string;
  region: RegionRef | null;
  industry: IndustryRef | null;
  latestNumber: number;
  firstPublishedAt: string;
  updatedAt: string;
}

export interface MetricRef {
  id: string;
  name: string;
  nameEn: string | null;
  unit: string;
  definition: string;
}

/** A metric revision that some published version shows. `low`/`high` are in the metric's unit. */
export interface PublishedValue {
  id: string;
  number: number;
  phrase: string;
  qualifier: Qualifier;
  low: string | null;
  high: string | null;
  status: QuantityStatus;
  period: Period;
  source: Source;
  reason: RevisionReason;
  note: string | null;
  rank: Rank;
  firstPublishedAt: string;
}

/** A figure of a version with the values its metric had, oldest first, when the version came out. */
export interface FigureView {
  figureId: string;
  /** 0-based, in reading order over the version. */
  position: number;
  phrase: string;
  sentence: string;
  fragment: FragmentName;
  metric: MetricRef;
  value: PublishedValue;
  series: PublishedValue[];
  /** A value of the same metric that came out after this version did; null in a version's own page. */
  newer: PublishedValue | null;
}

/** What a version is, without its text. */
export interface VersionRow {
  pieceId: string;
  number: number;
  changeKind: ChangeKind;
  publicNote: string;
  publishedAt: string;
  publisherName: string;
  dataAsOf: string | null;
  headline: string;
  manifestHash: string;
}

/** One published version, whole. It never changes, so neither does any page made of it alone. */
export interface PublicationView extends VersionRow {
  /** The piece's present address, which may differ from the one it was published under. */
  slug: string;
  kind: PieceKind;
  region: RegionRef | null;
  industry: IndustryRef | null;
  kicker: string;
  deck: string;
  summary: string;
  document: DocumentJson;
  details: RevisionDetails;
  revisionHash: string;
  manifest: Manifest;
  signature: string | null;
  plainText: string;
  firstPublishedAt: string;
  figures: FigureView[];
  /** The profiles a feature assembles, by `pieceId/number`; a withdrawn one is only named. */
  sections: SectionView[];
}

export type SectionView =
  | { state: "live"; pieceId: string; number: number; publication: PublicationView }
  | { state: "withdrawn"; pieceId: string; number: number; slug: string; headline: string }
  | { state: "missing"; pieceId: string; number: number };

export interface ShownValue {
  phrase: string;
  periodText: string;
  sourceTitle: string;
}

/** How a figure differs between two versions; a null side is a version without it. */
export interface FigureChange {
  figureId: string;
  /** In which respects, as the reviewers' comparison names them. */
  kinds: FigureChangeKind[];
  metric: MetricRef;
  from: ShownValue | null;
  to: ShownValue | null;
  /** Why the newer value exists; null when the figure only went. */
  reason: RevisionReason | null;
}

/** A version in the piece's history, with the figures it changed. */
export interface HistoryRow extends VersionRow {
  figureChanges: FigureChange[];
}

/** A version in a list of news: what changed, and in which piece. */
export interface UpdateRow extends HistoryRow {
  piece: PieceCard;
}

export interface RegionTile extends RegionRef {
  abbreviation: string;
  /** The letters of its ISO 3166-2 code: GD. */
  letters: string;
  column: number;
  row: number;
  pieceCount: number;
  updatedAt: string | null;
}

export interface IndustryRow extends IndustryRef {
  pieceCount: number;
  updatedAt: string | null;
}

export interface MetricCard extends MetricRef {
  region: RegionRef | null;
  industry: IndustryRef | null;
  current: PublishedValue | null;
}

/** One piece that says a metric, with the latest version that does. */
export interface MetricUse {
  pieceId: string;
  slug: string;
  headline: string;
  number: number;
  /** Whether that version is the one readers see now. */
  isLatest: boolean;
  figureId: string;
  phrase: string;
  sentence: string;
  valueNumber: number;
}

export interface MetricPage extends MetricCard {
  kind: QuantityKind;
  unitCode: string;
  cadence: Cadence;
  /** Newest first. */
  values: PublishedValue[];
  uses: MetricUse[];
}

export interface RegionPage extends RegionRef {
  fullName: string;
  pinyin: string;
  /** Its own code and its cities'. */
  codes: string[];
  parent: RegionRef | null;
  pieces: PieceCard[];
  metrics: MetricCard[];
}

export interface IndustryPage extends IndustryRef {
  schemes: { scheme: string; code: string | null }[];
  parents: IndustryRef[];
  parts: IndustryRef[];
  pieces: PieceCard[];
  metrics: MetricCard[];
}

export type CorrectionRow =
  | (UpdateRow & { what: "correction"; at: string })
  | {
      what: "withdrawal";
      at: string;
      pieceId: string;
      slug: string;
      headline: string;
      number: number;
      reason: string;
    };

/** What stands at a slug. */
export type PieceAddress =
  | { state: "live"; piece: PieceCard }
  | {
      state: "withdrawn";
      pieceId: string;
      slug: string;
      headline: string;
      reason: string;
      withdrawnAt: string;
      latestNumber: number;
    }
  | { state: "moved"; slug: string };
