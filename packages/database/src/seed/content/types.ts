import type {
  BylineRole,
  ChangeKind,
  FragmentName,
  NewMetric,
  NewMetricRevision,
  Role,
} from "@fangzhi/types";

/** A province-level region or a city under one (GB/T 2260); only province-level ones have a map tile. */
export interface SeedRegion {
  /** Six digits, GB/T 2260. */
  code: string;
  /** ISO 3166-2:CN; null for a city. */
  iso: string | null;
  /** 简称, one character, as number plates and tile maps use it; null for a city. */
  abbreviation: string | null;
  shortName: string;
  fullName: string;
  nameEn: string;
  /** With tone marks, words of one name joined. */
  pinyin: string;
  slug: string;
  kind: "municipality" | "province" | "autonomous-region" | "sar" | "city";
  parentCode: string | null;
  /** 0-based place on the equal-squares map. */
  tile: { column: number; row: number } | null;
}

export type IndustrySchemeKey = "sei-2018" | "future-2024" | "15fyp";

/** A published list of industries. Schemes are re-issued, so an industry's place in one is data. */
export interface SeedIndustryScheme {
  key: IndustrySchemeKey;
  title: string;
  titleEn: string;
  issuer: string;
}

export interface SeedIndustry {
  slug: string;
  name: string;
  nameEn: string;
  /** Slugs of the wider industries it belongs to; the mapping is the newsroom's own. */
  parents: readonly string[];
  memberships: readonly { scheme: IndustrySchemeKey; code: string | null; nameInScheme: string }[];
}

/** When the seed records a revision: before anything is published, for a second version, or after all of them. */
export type SeedOccasion = "first" | "second-version" | "open-proposal";

export type SeedMetricRevision = NewMetricRevision & { occasion: SeedOccasion };

export interface SeedMetric extends NewMetric {
  key: string;
  /** Oldest first; `{{figure:key}}` is the first, `{{figure:key@2}}` the second. */
  revisions: readonly [SeedMetricRevision, ...SeedMetricRevision[]];
}

/** Text may carry `{{figure:metricKey}}` or `{{figure:metricKey@n}}`, n counted from 1. */
export type SeedBlock =
  | { type: "paragraph"; text: string }
  | { type: "heading"; level: 2 | 3; text: string }
  | { type: "list"; ordered: boolean; items: readonly string[] }
  | { type: "quote"; text: string }
  | { type: "pullBox"; title: string; items: readonly string[] }
  | { type: "pullBox"; title: string; paragraphs: readonly string[] }
  | { type: "picture"; key: string }
  | { type: "table"; rows: readonly (readonly string[])[] };

/** The text of a piece, one field a fragment. Figures stand in `summary` and `body` only. */
export interface SeedText extends Record<Exclude<FragmentName, "body">, string> {
  body: readonly SeedBlock[];
}

export interface SeedByline {
  person: string;
  role: BylineRole;
}

/** A piece about one region and one industry. */
export interface SeedProfile {
  key: string;
  slug: string;
  regionCode: string;
  industry: string;
  owner: string;
  byline: readonly SeedByline[];
  text: SeedText;
  /** What the newsroom could not settle; null when nothing is open. */
  editorNote: string | null;
}

export interface SeedVersion {
  piece: string;
  version: number;
  changeKind: Exclude<ChangeKind, "first">;
  /** Said to readers. */
  publicNote: string;
  text: SeedText;
  /** The chief editor's reason, kept inside the newsroom. */
  reason: string;
}

export interface SeedPicture {
  key: string;
  /** File name beside `pictures/make.ts`. */
  file: string;
  caption: string;
  credit: string;
  alt: string;
}

export interface SeedPerson {
  key: string;
  name: string;
  nameEn: string;
  email: string;
  roles: readonly Role[];
  /** The step of the review flow this person judges. */
  reviewStep: "first" | "second" | "final" | null;
}

interface SeedUnpublishedFacts extends SeedProfile {
  /** What the revision sent for review says of itself. */
  submitNote: string | null;
}

/** A piece that stops in one stage. Steps are approved in order by the people of `people.ts`. */
export type SeedUnpublished = SeedUnpublishedFacts &
  (
    | { stage: "draft"; submitNote: null; laterBlocks: readonly SeedBlock[] }
    | { stage: "in_review"; approvedSteps: readonly ("first" | "second")[] }
    | {
        stage: "changes_requested";
        by: "first" | "second" | "final";
        reasons: readonly { quote: string; reason: string }[];
      }
    | { stage: "approved" }
    | { stage: "scheduled"; publishAfterDays: number; publicNote: string }
  );

export interface SeedFeature {
  key: string;
  slug: string;
  owner: string;
  byline: readonly SeedByline[];
  kicker: string;
  headline: string;
  deck: string;
  summary: string;
  picture: string;
  introduction: readonly SeedBlock[];
  /** Each section is a profile at one version; it never moves by itself. */
  sections: readonly { piece: string; version: number; heading: string }[];
  outro: readonly SeedBlock[];
}
