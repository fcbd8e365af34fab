import { randomUUID } from "node:crypto";
import type { Database } from "../connection.ts";
import { industries, regions } from "./content/index.ts";

/** The three steps of 三审, each by another person (conventions.md §2); who sits on them is set later. */
const steps = [
  { position: 1, slug: "first-review", name: "初审", nameEn: "First review", role: "editor" },
  { position: 2, slug: "second-review", name: "复审", nameEn: "Second review", role: "editor" },
  { position: 3, slug: "final-review", name: "终审", nameEn: "Final review", role: "editor" },
];

/** What every newsroom starts with: the regions, the industries and the 三审 flow. */
export async function seedReference(db: Database): Promise<void> {
  await db.$transaction(async (tx) => {
    await tx.region.createMany({
      data: regions
        // A city's parent has to be there first.
        .toSorted((a, b) => Number(a.parentCode !== null) - Number(b.parentCode !== null))
        .map(({ tile, ...region }) => ({
          ...region,
          tileColumn: tile?.column ?? null,
          tileRow: tile?.row ?? null,
        })),
    });
    await tx.industry.createMany({
      data: industries.map(({ slug, name, nameEn }, position) => ({
        slug,
        name,
        nameEn,
        position,
      })),
    });
    await tx.industryParent.createMany({
      data: industries.flatMap(({ slug, parents }) =>
        parents.map((parentSlug) => ({ childSlug: slug, parentSlug })),
      ),
    });
    await tx.industryInScheme.createMany({
      data: industries.flatMap(({ slug, memberships }) =>
        memberships.map(({ scheme, code }) => ({ scheme, code, industrySlug: slug })),
      ),
      skipDuplicates: true,
    });
    await tx.reviewFlow.create({
      data: {
        id: randomUUID(),
        slug: "three-reviews",
        name: "三审",
        nameEn: "Three reviews",
        isDefault: true,
        steps: { create: steps },
      },
    });
  });
}
