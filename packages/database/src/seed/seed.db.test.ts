import { documentText } from "@fangzhi/document";
import { extractQuantities } from "@fangzhi/quantity";
import type { DocumentJson, Stage } from "@fangzhi/types";
import { stages } from "@fangzhi/types";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Database, openDatabase } from "../connection.ts";
import { createTestDatabase, type TestDatabase } from "../testing/index.ts";
import { metrics, people, profiles } from "./content/index.ts";
import { seedWhenEmpty } from "./seed-when-empty.ts";

let test: TestDatabase;
let db: Database;

beforeAll(async () => {
  test = await createTestDatabase();
  db = openDatabase(test.urlAs("fangzhi_app"));
  await seedWhenEmpty(db, { demo: true });
}, 120_000);
afterAll(async () => {
  await db.$disconnect();
  await test.drop();
});

describe("the demonstration newsroom", () => {
  it("has a piece in each stage, six profiles and a feature in public", async () => {
    const pieces = await db.piece.findMany();
    const found = new Set(pieces.map((piece) => piece.stage as Stage));
    expect([...found].sort()).toEqual([...stages].sort());
    expect(await db.publishedPiece.count()).toBe(profiles.length + 1);
  });

  it("binds every number of a profile that is a metric, in each published version", async () => {
    const publications = await db.publication.findMany({
      where: { kind: "profile" },
      include: { figures: true },
    });
    expect(publications.length).toBeGreaterThan(profiles.length);
    for (const publication of publications) {
      const text = documentText(publication.document as unknown as DocumentJson);
      const bound = new Set(publication.figures.map((figure) => figure.phrase));
      const shown = metrics.flatMap((metric) => metric.revisions.map(({ phrase }) => phrase));
      const loose = extractQuantities(text)
        .map((statement) => statement.phrase)
        .filter((phrase) => shown.includes(phrase) && !bound.has(phrase));
      expect(loose, `${publication.headline} v${publication.number}`).toEqual([]);
    }
  });

  it("keeps every figure of the first version in the second", async () => {
    const countsOf = async (number: number) => {
      const where = { number, piece: { latestNumber: 2 } };
      const versions = await db.publication.findMany({ where, include: { figures: true } });
      return versions.map(({ slug, figures }) => `${slug} ${figures.length}`).sort();
    };
    expect(await countsOf(2)).toEqual(await countsOf(1));
  });

  it("has newer values that wait for live sentences, and one that waits for approval", async () => {
    const open = await db.updateProposal.findMany({ where: { status: "open" } });
    expect(open.length).toBeGreaterThanOrEqual(4);
    expect(open.every((proposal) => proposal.inDraft && proposal.inPublished)).toBe(true);
    const proposed = await db.metricRevision.count({ where: { decision: null } });
    expect(proposed).toBe(1);
  });

  it("let its people in by invitation, as everybody is, and each step has its reviewer", async () => {
    const [persons, invitations] = [await db.person.findMany(), await db.invitation.findMany()];
    expect(persons).toHaveLength(people.length);
    const joined = new Set(invitations.map((invitation) => invitation.acceptedById));
    expect(joined).toEqual(new Set(persons.map((person) => person.id)));
    expect(await db.event.count({ where: { act: "accept-invitation" } })).toBe(people.length);
    expect(await db.reviewStepReviewer.count()).toBe(3);
    const hashes = new Set(persons.map((person) => person.passwordHash));
    expect(hashes.size).toBe(people.length);
  });

  it("leaves a newsroom that holds anything as it is", async () => {
    const before = await db.event.count();
    expect(await seedWhenEmpty(db, { demo: true })).toEqual({ reference: false, demo: false });
    expect(await db.event.count()).toBe(before);
  });
});
