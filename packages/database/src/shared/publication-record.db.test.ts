import { randomUUID } from "node:crypto";
import pg from "pg";
import { expect, it, vi } from "vitest";
import { publish } from "../commands/publish.ts";
import {
  type ApprovedMetric,
  addPicture,
  approvedMetric,
  approvePiece,
  documentOf,
  draftPiece,
  expectOk,
  figureNode,
  paragraphOf,
  versionOf,
} from "../testing/index.ts";
import { useNewsroom } from "../testing/use-newsroom.ts";

const { db, newsroom } = await useNewsroom();

const newMetrics = (count: number): Promise<ApprovedMetric[]> =>
  Promise.all(
    Array.from({ length: count }, () => {
      const name = `基站数${randomUUID().slice(0, 8)}`;
      return approvedMetric(db, newsroom.reporter, newsroom.reviewers[0], { name });
    }),
  );

/** A piece that says each of these values twice and shows this many pictures, passed by its reviewers. */
async function approvedPiece(shown: readonly ApprovedMetric[], pictures: number) {
  const said = [...shown, ...shown].map((metric) => paragraphOf("基站", figureNode(metric), "。"));
  const media = await Promise.all(
    Array.from({ length: pictures }, () => addPicture(db, newsroom.reporter)),
  );
  const text = documentOf("低空经济起飞", ...said, ...media.map(({ node }) => node));
  const pieceId = await draftPiece(db, newsroom.reporter, text);
  const { revisionId } = await approvePiece(db, newsroom, pieceId);
  const request = { pieceId, revisionId, seenVersion: await versionOf(db, pieceId) };
  return { ...request, changeKind: "first", publicNote: "" } as const;
}

/** Publishes such a piece and answers the statements that were sent for it. */
async function statementsFor(shown: readonly ApprovedMetric[], pictures: number) {
  const request = await approvedPiece(shown, pictures);
  const sent = vi.spyOn(pg.Client.prototype, "query");
  try {
    expectOk(await publish(newsroom.chief, request, db));
    return sent.mock.calls.map(([query]) => (query as unknown as { text: string }).text);
  } finally {
    sent.mockRestore();
  }
}

it("takes as many statements for many values and pictures as for one, and reads no picture", async () => {
  const few = await statementsFor(await newMetrics(1), 1);
  const many = await statementsFor(await newMetrics(12), 4);
  expect(many).toHaveLength(few.length);
  expect(many.filter((text) => text.includes('"bytes"'))).toEqual([]);
});

it("copies each value, metric and picture once, as the newsroom has it", async () => {
  const shown = await newMetrics(3);
  const request = await approvedPiece(shown, 2);
  expectOk(await publish(newsroom.chief, request, db));
  const publication = await db.publication.findFirstOrThrow({
    where: { pieceId: request.pieceId },
    include: { media: { include: { media: true } }, figures: { orderBy: { position: "asc" } } },
  });
  const ids = shown.map(({ revisionId }) => revisionId);
  expect(publication.figures.map((figure) => figure.metricRevisionId)).toEqual([...ids, ...ids]);
  const inOrder = { where: { id: { in: ids } }, orderBy: { id: "asc" } } as const;
  const values = await db.publishedMetricRevision.findMany(inOrder);
  const recorded = await db.metricRevision.findMany(inOrder);
  expect(values).toEqual(
    recorded.map(({ proposedById: _by, proposedAt: _at, ...value }) => ({
      ...value,
      firstPublishedAt: publication.publishedAt,
    })),
  );
  for (const { media } of publication.media) {
    const kept = await db.media.findUniqueOrThrow({ where: { id: media.id } });
    const { sha256: _hash, createdById: _by, createdAt: _at, ...picture } = kept;
    expect(media).toEqual(picture);
  }
  expect(publication.media).toHaveLength(2);
  // Published again by another piece, a renamed metric is renamed, and its value stays the first one.
  const [renamed] = shown;
  if (!renamed) throw new Error("no metric");
  await db.metric.update({ where: { id: renamed.metricId }, data: { nameEn: "5G-A stations" } });
  expectOk(await publish(newsroom.chief, await approvedPiece([renamed], 0), db));
  const metric = await db.publishedMetric.findUniqueOrThrow({ where: { id: renamed.metricId } });
  expect(metric.nameEn).toBe("5G-A stations");
  expect(await db.publishedMetricRevision.findMany(inOrder)).toEqual(values);
});
