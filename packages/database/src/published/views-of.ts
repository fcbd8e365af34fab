import type {
  ChangeKind,
  DocumentJson,
  FragmentName,
  Manifest,
  PieceKind,
  RevisionDetails,
} from "@fangzhi/types";
import type {
  Industry,
  Publication,
  PublishedMetric,
  PublishedMetricRevision,
  PublishedPiece,
  Region,
} from "../generated/client.ts";
import { toValue } from "../shared/value-columns.ts";
import type {
  IndustryRef,
  MetricRef,
  PieceCard,
  PublishedValue,
  RegionRef,
  VersionRow,
} from "./types.ts";

export function regionRef(row: Pick<Region, keyof RegionRef>): RegionRef {
  return { code: row.code, slug: row.slug, shortName: row.shortName, nameEn: row.nameEn };
}

export function industryRef(row: Pick<Industry, keyof IndustryRef>): IndustryRef {
  return { slug: row.slug, name: row.name, nameEn: row.nameEn };
}

export function metricRef(row: Pick<PublishedMetric, keyof MetricRef>): MetricRef {
  return {
    id: row.id,
    name: row.name,
    nameEn: row.nameEn,
    unit: row.unit,
    definition: row.definition,
  };
}

export function publishedValue(row: PublishedMetricRevision): PublishedValue {
  return { ...toValue(row), firstPublishedAt: row.firstPublishedAt.toISOString() };
}

/** The value that stands for a metric today: the newest that is not deprecated. Takes any order. */
export function currentValue(values: readonly PublishedValue[]): PublishedValue | null {
  const standing = values.filter((value) => value.rank !== "deprecated");
  return standing.toSorted((a, b) => b.number - a.number)[0] ?? null;
}

/** The columns of a version that lists need; its text stays in the table. */
export const versionColumns = {
  id: true,
  pieceId: true,
  number: true,
  changeKind: true,
  publicNote: true,
  publishedAt: true,
  publisherName: true,
  dataAsOf: true,
  headline: true,
  manifestHash: true,
} as const;

export function versionRow(row: Pick<Publication, keyof typeof versionColumns>): VersionRow {
  return {
    pieceId: row.pieceId,
    number: row.number,
    changeKind: row.changeKind as ChangeKind,
    publicNote: row.publicNote,
    publishedAt: row.publishedAt.toISOString(),
    publisherName: row.publisherName,
    dataAsOf: row.dataAsOf,
    headline: row.headline,
    manifestHash: row.manifestHash,
  };
}

export interface Vocabulary {
  regions: ReadonlyMap<string, RegionRef>;
  industries: ReadonlyMap<string, IndustryRef>;
}

export function pieceCard(row: PublishedPiece, words: Vocabulary): PieceCard {
  return {
    pieceId: row.pieceId,
    slug: row.slug,
    kind: row.kind as PieceKind,
    headline: row.headline,
    summary: row.summary,
    region: (row.regionCode && words.regions.get(row.regionCode)) || null,
    industry: (row.industrySlug && words.industries.get(row.industrySlug)) || null,
    latestNumber: row.latestNumber,
    firstPublishedAt: row.firstPublishedAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}

/** The parts of a version that the publish command wrote as JSON, under the types it wrote them by. */
export function frozenParts(row: Publication): {
  document: DocumentJson;
  details: RevisionDetails;
  manifest: Manifest;
} {
  return {
    document: row.document as unknown as DocumentJson,
    details: row.details as unknown as RevisionDetails,
    manifest: row.manifest as unknown as Manifest,
  };
}

export function fragmentName(fragment: string): FragmentName {
  return fragment as FragmentName;
}
