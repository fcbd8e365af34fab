import { expect, test } from "vitest";
import type { z } from "zod";
import {
  AcceptInvitation,
  BylineEntry,
  CivilDate,
  CommentAnchor,
  CommentBody,
  Count,
  InvitePerson,
  NewMetric,
  NewMetricRevision,
  NewPiece,
  PersonName,
  PieceDetails,
  ProfileSectionAttrs,
  PublicNote,
  QuotedCheck,
  ReturnReason,
  ReviewNote,
} from "./index.ts";

const id = "0197b8a0-0000-7000-8000-000000000001";
const source = {
  title: "统计公报",
  publisher: "统计局",
  url: null,
  publishedOn: "2026-01-01",
  locator: "第3页",
  quote: "超1.1万个",
};
const revision = {
  phrase: "超1.1万个",
  qualifier: "over",
  low: "11000",
  high: null,
  status: "actual",
  period: { text: "2025年", role: "during", start: null, end: null, precision: "year" },
  source,
  reason: "first",
  rank: "normal",
  note: "说明",
};
const metric = {
  regionCode: "440000",
  industrySlug: "low-altitude",
  name: "企业数",
  nameEn: "Firms",
  kind: "level",
  unitCode: "count",
  unit: "个",
  definition: "定义",
  cadence: "annual",
};
const details = {
  slug: "guangdong-low",
  regionCode: "440000",
  industrySlug: "low-altitude",
  byline: [{ role: "reporter", name: "周明远", personId: null }],
  writerIds: [],
  editorNote: "说明",
};

/** Every input that carries somebody's words, with a value it accepts. */
const inputs: [string, z.ZodType, unknown][] = [
  ["NewPiece", NewPiece, { kind: "feature", slug: "a-b", headline: "标题", ...place(details) }],
  ["PieceDetails", PieceDetails, details],
  ["BylineEntry", BylineEntry, details.byline[0]],
  ["NewMetric", NewMetric, metric],
  ["NewMetricRevision", NewMetricRevision, revision],
  ["PersonName", PersonName, "周明远"],
  ["InvitePerson", InvitePerson, { email: "a@b.example", name: "周明远", roles: ["reporter"] }],
  ["ReviewNote", ReviewNote, "说明"],
  ["ReturnReason", ReturnReason, { text: "理由", quote: "原话" }],
  ["PublicNote", PublicNote, "说明"],
  ["CommentBody", CommentBody, "评论"],
  ["CommentAnchor", CommentAnchor, { fragment: "body", quote: "原话", block: 0, offset: 0 }],
  ["QuotedCheck", QuotedCheck, { ruleId: "A01", text: "字", sentence: "一句。" }],
  [
    "AcceptInvitation",
    AcceptInvitation,
    { token: "a".repeat(43), name: "周明远", nameLatin: "Zhou", password: "a long password" },
  ],
];

function place({ regionCode, industrySlug }: typeof details) {
  return { regionCode, industrySlug };
}

/** The value once for every text in it, with something put into that text. */
function* spoiled(value: unknown, mark: string): Generator {
  if (typeof value === "string") yield value.slice(0, 1) + mark + value.slice(1);
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      for (const bad of spoiled(item, mark)) yield value.with(index, bad);
    }
  } else if (typeof value === "object" && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      // Any characters may be in a password: it is hashed and never written.
      if (key === "password") continue;
      for (const bad of spoiled(item, mark)) yield { ...value, [key]: bad };
    }
  }
}

test("every field of every input refuses what PostgreSQL can't hold, and says which field it is", () => {
  for (const [name, schema, value] of inputs) {
    expect(schema.safeParse(value).success, name).toBe(true);
    for (const mark of ["\u0000", "\ud800"]) {
      for (const bad of spoiled(value, mark)) {
        const parsed = schema.safeParse(bad);
        expect(parsed.success, `${name} ${JSON.stringify(bad)}`).toBe(false);
        if (typeof bad === "object")
          expect(parsed.error?.issues[0]?.path.length).toBeGreaterThan(0);
      }
    }
  }
});

test("dates are of years a newsroom writes about, and numbers fit their columns", () => {
  for (const bad of ["0000-01-01", "0999-12-31", "2201-01-01", "9999-12-31"]) {
    expect(CivilDate.safeParse(bad).success, bad).toBe(false);
  }
  for (const good of ["1000-01-01", "1949-10-01", "2200-12-31"]) {
    expect(CivilDate.safeParse(good).success, good).toBe(true);
  }
  for (const bad of [0, -1, 1.5, 2 ** 31, 2 ** 53])
    expect(Count.safeParse(bad).success).toBe(false);
  const section = { pieceId: id, number: 2 ** 31, title: "题" };
  expect(ProfileSectionAttrs.safeParse(section).success).toBe(false);
});
