import { readFile } from "node:fs/promises";
import { parseQuantity } from "@fangzhi/quantity";
import { NewMetric, NewMetricRevision, Slug } from "@fangzhi/types";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import {
  feature,
  industries,
  industrySchemes,
  metrics,
  people,
  pictures,
  profiles,
  provinces,
  regions,
  type SeedBlock,
  type SeedText,
  unpublished,
  versions,
} from "./index.ts";

const metricByKey = new Map(metrics.map((metric) => [metric.key, metric]));
const regionByCode = new Map(regions.map((region) => [region.code, region]));
const personKeys = new Set<string>(people.map((person) => person.key));
const pieces = [...profiles, ...unpublished];
const figurePattern = /\{\{figure:([a-z0-9-]+)(?:@(\d+))?\}\}/g;

const revisions = metrics.flatMap((metric) =>
  metric.revisions.map((revision, index) => ({
    metric,
    revision,
    name: `${metric.key}@${index + 1}`,
  })),
);

function blockTexts(block: SeedBlock): readonly string[] {
  switch (block.type) {
    case "list":
      return block.items;
    case "pullBox":
      return [block.title, ...("items" in block ? block.items : block.paragraphs)];
    case "table":
      return block.rows.flat();
    case "picture":
      return [];
    default:
      return [block.text];
  }
}

const bodyTexts = (text: SeedText): string[] => text.body.flatMap(blockTexts);
const allTexts = (text: SeedText): string[] => [
  text.kicker,
  text.headline,
  text.deck,
  text.summary,
  ...bodyTexts(text),
];

/** Text as readers see it; throws where a placeholder names no revision. */
function shown(text: string): string {
  return text.replace(figurePattern, (placeholder, key: string, number?: string) => {
    const revision = metricByKey.get(key)?.revisions[Number(number ?? 1) - 1];
    if (!revision) throw new Error(`no metric revision for ${placeholder}`);
    return revision.phrase;
  });
}

const featureTexts = [
  feature.kicker,
  feature.headline,
  feature.deck,
  feature.summary,
  ...feature.introduction.flatMap(blockTexts),
  ...feature.sections.map((section) => section.heading),
  ...feature.outro.flatMap(blockTexts),
];
const everyText = [
  ...pieces.flatMap((piece) => [...allTexts(piece.text), piece.editorNote ?? ""]),
  ...versions.flatMap((version) => [...allTexts(version.text), version.publicNote, version.reason]),
  ...unpublished.flatMap((piece) => [
    piece.submitNote ?? "",
    ...(piece.stage === "draft" ? piece.laterBlocks.flatMap(blockTexts) : []),
    ...(piece.stage === "changes_requested" ? piece.reasons.map(({ reason }) => reason) : []),
  ]),
  ...featureTexts,
  ...pictures.flatMap((picture) => [picture.caption, picture.alt]),
  ...metrics.flatMap((metric) => [metric.name, metric.definition]),
  ...revisions.map(({ revision }) => revision.note ?? ""),
];

function expectUnique(values: readonly string[]): void {
  expect(values.toSorted()).toEqual([...new Set(values)].toSorted());
}

describe("regions and industries", () => {
  test("there are 34 province-level regions, each with a tile of its own", () => {
    expect(provinces).toHaveLength(34);
    expectUnique(provinces.map(({ tile }) => `${tile?.column},${tile?.row}`));
    expectUnique(provinces.map(({ iso }) => iso ?? ""));
    expectUnique(provinces.map(({ abbreviation }) => abbreviation ?? ""));
  });

  test("codes and slugs are unique, and every city lies in a region", () => {
    expectUnique(regions.map(({ code }) => code));
    expectUnique(regions.map(({ slug }) => slug));
    for (const region of regions.filter(({ kind }) => kind === "city")) {
      expect(regionByCode.get(region.parentCode ?? "")?.kind).not.toBe("city");
      expect(region.code.slice(0, 2)).toBe(region.parentCode?.slice(0, 2));
    }
  });

  test("industries are unique, their parents exist and every scheme has its members", () => {
    const slugs = industries.map(({ slug }) => slug);
    expectUnique(slugs);
    for (const parent of industries.flatMap(({ parents }) => parents))
      expect(slugs).toContain(parent);
    const memberships = industries.flatMap((industry) => industry.memberships);
    const sizes = industrySchemes.map(
      ({ key }) => memberships.filter(({ scheme }) => scheme === key).length,
    );
    expect(sizes).toEqual([9, 6, 10]);
  });
});

describe("metrics", () => {
  test("keys are unique, and so is a name within its region and industry", () => {
    expectUnique(metrics.map(({ key }) => key));
    expectUnique(
      metrics.map((metric) => `${metric.regionCode} ${metric.industrySlug} ${metric.name}`),
    );
  });

  test.each(metrics.map((metric) => [metric.key, metric] as const))(
    "%s is one that can be created",
    (_, metric) => {
      const { key: _key, revisions: _revisions, ...created } = metric;
      expect(NewMetric.parse(created)).toEqual(created);
      expect(regionByCode.has(metric.regionCode)).toBe(true);
      expect(industries.some(({ slug }) => slug === metric.industrySlug)).toBe(true);
      expect(metric.revisions.map(({ reason }) => reason === "first")).toEqual(
        metric.revisions.map((_revision, index) => index === 0),
      );
    },
  );

  test.each(revisions.map((each) => [each.name, each] as const))(
    "%s can be recorded, and its phrase reads back as its value",
    (_, { metric, revision }) => {
      const { occasion: _occasion, ...recorded } = revision;
      expect(NewMetricRevision.parse(recorded)).toEqual(recorded);
      const { low, high, qualifier, unit } = parseQuantity(revision.phrase) ?? { unit: null };
      expect({ low, high, qualifier, unit: unit?.norm }).toEqual({
        low: revision.low,
        high: revision.high,
        qualifier: revision.qualifier,
        unit: metric.unit,
      });
      expect(revision.source.quote?.length ?? 0).toBeLessThanOrEqual(40);
    },
  );

  test("a value that is in no report says that it is a demonstration", () => {
    for (const { revision } of revisions) {
      if (revision.reason !== "later-period") continue;
      expect(revision.source.title).toMatch(/^示例数据/);
      expect(revision.note).toContain("示例数据");
    }
  });
});

describe("pieces", () => {
  test("keys and slugs are unique and well formed", () => {
    expectUnique([...pieces, feature].map(({ key }) => key));
    for (const { slug } of [...pieces, feature]) expect(Slug.parse(slug)).toBe(slug);
    expectUnique(pieces.map((piece) => `${piece.regionCode} ${piece.industry}`));
  });

  test.each(profiles.map((profile) => [profile.key, profile] as const))(
    "%s has 300 to 900 characters, a pull box, a picture and every figure of its region",
    (_, profile) => {
      const body = bodyTexts(profile.text).map(shown).join("");
      expect(body.length).toBeGreaterThanOrEqual(300);
      expect(body.length).toBeLessThanOrEqual(900);
      const types = profile.text.body.map(({ type }) => type);
      expect(types.filter((type) => type === "pullBox")).toHaveLength(1);
      expect(types.filter((type) => type === "picture")).toHaveLength(1);
      const used = bodyTexts(profile.text).flatMap((text) =>
        [...text.matchAll(figurePattern)].map(([, key]) => key),
      );
      const owned = metrics.filter(
        (metric) =>
          (regionByCode.get(metric.regionCode)?.parentCode ?? metric.regionCode) ===
          profile.regionCode,
      );
      expect(new Set(used)).toEqual(new Set(owned.map(({ key }) => key)));
    },
  );

  test("figures stand in the summary and the body only, and each names a revision", () => {
    for (const { text } of [...pieces, ...versions]) {
      for (const line of [text.kicker, text.headline, text.deck]) expect(line).not.toContain("{{");
    }
    for (const text of everyText) expect(shown(text)).not.toMatch(/[{}]/);
  });

  test("the people, pictures and versions that pieces name exist", () => {
    for (const piece of [...pieces, feature]) {
      expect(personKeys).toContain(piece.owner);
      for (const { person } of piece.byline) expect(personKeys).toContain(person);
    }
    const shownPictures = profiles.flatMap(({ text }) =>
      text.body.flatMap((block) => (block.type === "picture" ? [block.key] : [])),
    );
    expect([...shownPictures, feature.picture].toSorted()).toEqual(
      pictures.map(({ key }) => key).toSorted(),
    );
    for (const section of feature.sections) {
      const later = versions.filter(({ piece }) => piece === section.piece);
      expect(profiles.some(({ key }) => key === section.piece)).toBe(true);
      expect(section.version).toBe(1 + later.length);
    }
  });

  test("there is one piece in each stage, and a return quotes what it returns", () => {
    expect(unpublished.map(({ stage }) => stage).toSorted()).toEqual([
      "approved",
      "changes_requested",
      "draft",
      "in_review",
      "scheduled",
    ]);
    for (const piece of unpublished) {
      if (piece.stage !== "changes_requested") continue;
      expect(piece.reasons).toHaveLength(2);
      for (const { quote } of piece.reasons)
        expect(bodyTexts(piece.text).join("\n")).toContain(quote);
    }
  });

  test("a second version differs from the first", () => {
    for (const version of versions) {
      const before = profiles.find(({ key }) => key === version.piece);
      expect(version.text).not.toEqual(before?.text);
    }
  });
});

describe("pictures", () => {
  test.each(pictures.map((picture) => [picture.file, picture] as const))(
    "%s is a JPEG of 1600 × 900 within 120 KB, with a caption, a credit and an alt",
    async (_, picture) => {
      const bytes = await readFile(new URL(`pictures/${picture.file}`, import.meta.url));
      expect(bytes.length).toBeLessThanOrEqual(120 * 1024);
      const { format, width, height } = await sharp(bytes).metadata();
      expect({ format, width, height }).toEqual({ format: "jpeg", width: 1600, height: 900 });
      for (const text of [picture.caption, picture.credit, picture.alt]) expect(text).not.toBe("");
    },
  );
});

describe("house rules", () => {
  test.each([
    [
      "half-width punctuation touching Han text",
      /\p{Script=Han}[,;:?!()"']|[,;:?!()"']\p{Script=Han}/u,
    ],
    ["full-width digits or percent signs", /[０-９％]/],
    ["doubled marks", /[。，、；：？！]{2}/],
    ["a space between Han characters", /\p{Script=Han}\s\p{Script=Han}/u],
    ["截止 for 截至", /截止20/],
    ["relative time", /目前|去年|今年|明年/],
    ["two approximations at once", /[超近逾约]\d[\d.]*[万亿]?[余多]/],
    ["an enumeration comma between quoted items", /[”》]、[“《]/],
    ["a short form that the region does not have", /内蒙(?!古)/],
  ])("no text has %s", (_, pattern) => {
    expect(everyText.map(shown).filter((text) => pattern.test(text))).toEqual([]);
  });

  test("quotation marks and brackets come in pairs", () => {
    for (const text of everyText) {
      for (const [open, close] of ["“”", "《》", "（）"].map(
        (pair) => [...pair] as [string, string],
      )) {
        expect([text, text.split(open).length]).toEqual([text, text.split(close).length]);
      }
    }
  });
});
