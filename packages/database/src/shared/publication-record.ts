import { randomUUID } from "node:crypto";
import { canonicalJson, documentText, headlineText, mediaIn, nodesText } from "@fangzhi/document";
import type { ChangeKind, DocumentJson, Manifest, RevisionDetails } from "@fangzhi/types";
import type { Transaction } from "../connection.ts";
import type { Prisma } from "../generated/client.ts";
import type { FigureRow } from "./publication-ground.ts";
import { sha256 } from "./sha256.ts";
import { signManifest } from "./signing.ts";

/** Everything a published version is made of, under the piece's lock. */
export interface PublicationSource {
  pieceId: string;
  number: number;
  document: DocumentJson;
  details: RevisionDetails;
  revisionHash: string;
  figures: FigureRow[];
  changeKind: ChangeKind;
  publicNote: string;
  publisherName: string;
  publishedAt: Date;
}

/**
 * Writes a version into `published`: the text, its figures with their metrics and sources, its
 * pictures, and a manifest that names all of them and the version before.
 */
export async function writePublication(tx: Transaction, source: PublicationSource): Promise<void> {
  const { pieceId, number, document, details, publishedAt } = source;
  await upsertPublishedPiece(tx, source);
  await copyMetrics(tx, source);
  const media = await copyMedia(tx, document);
  const manifest = await buildManifest(tx, source, media);
  const manifestHash = sha256(canonicalJson(manifest));
  const signed = signManifest(manifestHash);
  if (signed) {
    await tx.signingKey.upsert({
      where: { id: signed.keyId },
      create: { id: signed.keyId, publicKey: signed.publicKey },
      update: {},
    });
  }
  await tx.publication.create({
    data: {
      id: randomUUID(),
      pieceId,
      number,
      slug: details.slug,
      kind: details.kind,
      regionCode: details.region?.code ?? null,
      industrySlug: details.industry?.slug ?? null,
      kicker: nodesText(document.fragments.kicker),
      headline: headlineText(document),
      deck: nodesText(document.fragments.deck),
      summary: nodesText(document.fragments.summary),
      document: document as unknown as Prisma.InputJsonValue,
      details: details as unknown as Prisma.InputJsonValue,
      changeKind: source.changeKind,
      publicNote: source.publicNote,
      publishedAt,
      publisherName: source.publisherName,
      dataAsOf: dataAsOf(source.figures),
      revisionHash: source.revisionHash,
      manifest: manifest as unknown as Prisma.InputJsonValue,
      manifestHash,
      signature: signed && `${signed.keyId}:${signed.signature}`,
      plainText: documentText(document),
      media: { create: media.map(({ mediaId }) => ({ mediaId })) },
      figures: {
        create: source.figures.map((figure) => ({
          position: figure.position,
          figureId: figure.figureId,
          metricId: figure.metricId,
          metricRevisionId: figure.metricRevisionId,
          phrase: figure.phrase,
          sentence: figure.sentence,
          fragment: figure.fragment,
        })),
      },
    },
  });
}

async function upsertPublishedPiece(tx: Transaction, source: PublicationSource): Promise<void> {
  const { pieceId, number, document, details, publishedAt } = source;
  const before = await tx.publishedPiece.findUnique({ where: { pieceId } });
  await tx.redirect.deleteMany({ where: { slug: details.slug, pieceId } });
  if (before && before.slug !== details.slug) {
    await tx.redirect.create({ data: { slug: before.slug, pieceId } });
  }
  const live = {
    slug: details.slug,
    kind: details.kind,
    regionCode: details.region?.code ?? null,
    industrySlug: details.industry?.slug ?? null,
    latestNumber: number,
    headline: headlineText(document),
    summary: nodesText(document.fragments.summary),
    updatedAt: publishedAt,
    withdrawnAt: null,
    withdrawnReason: null,
  };
  await tx.publishedPiece.upsert({
    where: { pieceId },
    create: { pieceId, firstPublishedAt: publishedAt, ...live },
    update: live,
  });
}

/** Copies the metric revisions this version shows: only what some version says becomes public. */
async function copyMetrics(tx: Transaction, source: PublicationSource): Promise<void> {
  for (const { metricRevision } of source.figures) {
    const { metric, ...revision } = metricRevision;
    const { id, regionCode, industrySlug, name, nameEn, kind, unitCode, unit, definition } = metric;
    const shown = { regionCode, industrySlug, name, nameEn, kind, unitCode, unit, definition };
    await tx.publishedMetric.upsert({
      where: { id },
      create: { id, ...shown, cadence: metric.cadence },
      update: { ...shown, cadence: metric.cadence },
    });
    const { proposedById: _by, proposedAt: _at, ...facts } = revision;
    await tx.publishedMetricRevision.createMany({
      data: [{ ...facts, firstPublishedAt: source.publishedAt }],
      skipDuplicates: true,
    });
  }
}

async function copyMedia(tx: Transaction, document: DocumentJson): Promise<Manifest["media"]> {
  const ids = [...new Set(mediaIn(document).map((media) => media.mediaId))].sort();
  const rows = await tx.media.findMany({ where: { id: { in: ids } }, orderBy: { id: "asc" } });
  await tx.publishedMedia.createMany({
    data: rows.map(({ id, mimeType, width, height, bytes }) => ({
      id,
      mimeType,
      width,
      height,
      bytes,
    })),
    skipDuplicates: true,
  });
  return rows.map((row) => ({ mediaId: row.id, sha256: row.sha256 }));
}

async function buildManifest(
  tx: Transaction,
  source: PublicationSource,
  media: Manifest["media"],
): Promise<Manifest> {
  const { pieceId, number } = source;
  const before = await tx.publication.findFirst({
    where: { pieceId },
    orderBy: { number: "desc" },
    select: { manifestHash: true },
  });
  return {
    format: "fangzhi-manifest/1",
    pieceId,
    number,
    publishedAt: source.publishedAt.toISOString(),
    changeKind: source.changeKind,
    publicNote: source.publicNote,
    revisionHash: source.revisionHash,
    figures: source.figures.map((figure) => ({
      figureId: figure.figureId,
      metricRevisionId: figure.metricRevisionId,
      hash: hashMetricRevision(figure.metricRevision),
    })),
    media,
    previousManifestHash: before?.manifestHash ?? null,
  };
}

/** SHA-256 of what a reader is told of a value: its phrase, bounds, period and source. */
function hashMetricRevision(revision: FigureRow["metricRevision"]): string {
  const day = (date: Date | null) => date?.toISOString().slice(0, 10) ?? null;
  return sha256(
    canonicalJson({
      phrase: revision.phrase,
      qualifier: revision.qualifier,
      low: revision.valueLow?.toFixed() ?? null,
      high: revision.valueHigh?.toFixed() ?? null,
      status: revision.status,
      period: {
        text: revision.periodText,
        start: day(revision.periodStart),
        end: day(revision.periodEnd),
      },
      source: {
        title: revision.sourceTitle,
        publisher: revision.sourcePublisher,
        url: revision.sourceUrl,
        publishedOn: day(revision.sourcePublishedOn),
        locator: revision.sourceLocator,
        quote: revision.sourceQuote,
      },
    }),
  );
}

/** The latest point in time among realised figures, in the newsroom's words without 截至. */
function dataAsOf(figures: readonly FigureRow[]): string | null {
  const realised = figures
    .map((figure) => figure.metricRevision)
    .filter((revision) => revision.status === "actual" && revision.periodEnd !== null)
    .sort((a, b) => Number(b.periodEnd) - Number(a.periodEnd));
  const latest = realised[0];
  if (!latest?.periodEnd) return null;
  const isSpan = latest.periodStart?.getUTCFullYear() !== latest.periodEnd.getUTCFullYear();
  if (latest.periodStart && isSpan) return `${latest.periodEnd.getUTCFullYear()}年`;
  return latest.periodText.replace(/^截至/, "");
}
