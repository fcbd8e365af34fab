import { randomUUID } from "node:crypto";
import { canonicalJson, documentText, headlineText, mediaIn, nodesText } from "@fangzhi/document";
import type { ChangeKind, DocumentJson, Manifest, RevisionDetails } from "@fangzhi/types";
import type { Transaction } from "../connection.ts";
import { Prisma } from "../generated/client.ts";
import { ask, listOf, type Question } from "./ask.ts";
import type { FigureRow } from "./publication-ground.ts";
import { sha256 } from "./sha256.ts";
import { type Signature, signManifest } from "./signing.ts";
import { civilDate } from "./value-columns.ts";
import { writeTogether } from "./write-together.ts";

/** Everything a published version is made of, under the piece's lock. */
export interface PublicationSource {
  pieceId: string;
  number: number;
  document: DocumentJson;
  details: RevisionDetails;
  revisionId: string;
  revisionHash: string;
  figures: FigureRow[];
  changeKind: ChangeKind;
  publicNote: string;
  publisherName: string;
  publishedAt: Date;
}

/**
 * Writes a version into `published`: the text, its figures with their metrics and sources, its
 * pictures, and a manifest that names all of them and the version before. What the newsroom's tables
 * hold is copied by PostgreSQL itself, in as many statements for a hundred figures as for one.
 */
export async function writePublication(tx: Transaction, source: PublicationSource): Promise<void> {
  const { pieceId, document } = source;
  const asked = await ask(tx, {
    before: askLive(pieceId),
    media: askMedia([...new Set(mediaIn(document).map((media) => media.mediaId))]),
  });
  const manifest = toManifest(source, asked.media, asked.before?.manifestHash ?? null);
  const manifestHash = sha256(canonicalJson(manifest));
  const signed = signManifest(manifestHash);
  const id = randomUUID();
  await upsertPublishedPiece(tx, source);
  await writeTogether(
    tx,
    ...moveAddress(source, asked.before?.slug ?? null),
    ...copyMetrics(source),
    ...copyMedia(asked.media),
    ...(signed ? [insertSigningKey(signed)] : []),
  );
  const signature = signed && `${signed.keyId}:${signed.signature}`;
  await insertPublication(tx, id, source, { manifest, manifestHash, signature });
  await writeTogether(tx, copyFigures(id, source.revisionId), listMedia(id, asked.media));
}

/** The version before, or null when this is the first. */
const askLive = (pieceId: string): Question<{ slug: string; manifestHash: string } | null> => ({
  sql: Prisma.sql`
    SELECT jsonb_build_object('slug', live.slug, 'manifestHash', publication.manifest_hash)
    FROM published.published_piece AS live
    JOIN published.publication
      ON publication.piece_id = live.piece_id AND publication.number = live.latest_number
    WHERE live.piece_id = ${pieceId}::uuid`,
});

const askMedia = (ids: readonly string[]): Question<Manifest["media"]> =>
  listOf(Prisma.sql`
    SELECT id AS "mediaId", sha256 FROM newsroom.media
    WHERE id = ANY(${[...ids]}::uuid[]) ORDER BY id`);

async function insertPublication(
  tx: Transaction,
  id: string,
  source: PublicationSource,
  sealed: { manifest: Manifest; manifestHash: string; signature: string | null },
): Promise<void> {
  const { document, details } = source;
  // Not `create`, which would read the whole text back.
  await tx.publication.createMany({
    data: {
      id,
      pieceId: source.pieceId,
      number: source.number,
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
      publishedAt: source.publishedAt,
      publisherName: source.publisherName,
      dataAsOf: dataAsOf(source.figures),
      revisionHash: source.revisionHash,
      ...sealed,
      manifest: sealed.manifest as unknown as Prisma.InputJsonValue,
      plainText: documentText(document),
    },
  });
}

async function upsertPublishedPiece(tx: Transaction, source: PublicationSource): Promise<void> {
  const { pieceId, number, document, details, publishedAt } = source;
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
    select: { pieceId: true },
  });
}

/** The address readers knew leads to the new one; one that is taken back leads nowhere else. */
function moveAddress({ pieceId, details }: PublicationSource, before: string | null): Prisma.Sql[] {
  const taken = Prisma.sql`
    DELETE FROM published.redirect WHERE slug = ${details.slug} AND piece_id = ${pieceId}::uuid`;
  if (before === null || before === details.slug) return [taken];
  return [
    taken,
    Prisma.sql`INSERT INTO published.redirect (slug, piece_id) VALUES (${before}, ${pieceId}::uuid)`,
  ];
}

/**
 * Copies the metric revisions this version shows: only what some version says becomes public. Metrics
 * are taken in one order, so that two publications wait for each other and never in a ring.
 */
function copyMetrics({ revisionId, publishedAt }: PublicationSource): Prisma.Sql[] {
  const shown = Prisma.sql`
    SELECT metric_revision_id FROM newsroom.revision_figure WHERE revision_id = ${revisionId}::uuid`;
  return [
    Prisma.sql`
      INSERT INTO published.published_metric AS kept
        (id, region_code, industry_slug, name, name_en, kind, unit_code, unit, definition, cadence)
      SELECT id, region_code, industry_slug, name, name_en, kind, unit_code, unit, definition, cadence
      FROM newsroom.metric WHERE id IN (
        SELECT metric_id FROM newsroom.metric_revision WHERE id IN (${shown}))
      ORDER BY id
      ON CONFLICT (id) DO UPDATE
      SET region_code = excluded.region_code, industry_slug = excluded.industry_slug,
          name = excluded.name, name_en = excluded.name_en, kind = excluded.kind,
          unit_code = excluded.unit_code, unit = excluded.unit, definition = excluded.definition,
          cadence = excluded.cadence
      WHERE kept IS DISTINCT FROM excluded`,
    Prisma.sql`
      INSERT INTO published.published_metric_revision
        (id, metric_id, number, phrase, qualifier, value_low, value_high, status, period_text,
         period_role, period_start, period_end, period_precision, source_title, source_publisher,
         source_url, source_published_on, source_locator, source_quote, reason, note, rank,
         first_published_at)
      SELECT id, metric_id, number, phrase, qualifier, value_low, value_high, status, period_text,
             period_role, period_start, period_end, period_precision, source_title, source_publisher,
             source_url, source_published_on, source_locator, source_quote, reason, note, rank,
             ${publishedAt}::timestamptz
      FROM newsroom.metric_revision WHERE id IN (${shown}) ORDER BY id
      ON CONFLICT DO NOTHING`,
  ];
}

const idsOf = (media: Manifest["media"]): string[] => media.map(({ mediaId }) => mediaId);

/** The pictures go from one schema to the other without passing through this process. */
const copyMedia = (media: Manifest["media"]): Prisma.Sql[] =>
  media.length === 0
    ? []
    : [
        Prisma.sql`
          INSERT INTO published.published_media (id, mime_type, width, height, bytes)
          SELECT id, mime_type, width, height, bytes FROM newsroom.media
          WHERE id = ANY(${idsOf(media)}::uuid[]) ORDER BY id
          ON CONFLICT DO NOTHING`,
      ];

const listMedia = (publicationId: string, media: Manifest["media"]): Prisma.Sql => Prisma.sql`
  INSERT INTO published.publication_media (publication_id, media_id)
  SELECT ${publicationId}::uuid, unnest(${idsOf(media)}::uuid[])`;

const copyFigures = (publicationId: string, revisionId: string): Prisma.Sql => Prisma.sql`
  INSERT INTO published.published_figure
    (publication_id, position, figure_id, metric_id, metric_revision_id, phrase, sentence, fragment)
  SELECT ${publicationId}::uuid, position, figure_id, metric_id, metric_revision_id, phrase, sentence,
         fragment
  FROM newsroom.revision_figure WHERE revision_id = ${revisionId}::uuid`;

const insertSigningKey = ({ keyId, publicKey }: Signature): Prisma.Sql => Prisma.sql`
  INSERT INTO published.signing_key (id, public_key) VALUES (${keyId}, ${publicKey})
  ON CONFLICT (id) DO NOTHING`;

function toManifest(
  source: PublicationSource,
  media: Manifest["media"],
  previousManifestHash: string | null,
): Manifest {
  return {
    format: "fangzhi-manifest/1",
    pieceId: source.pieceId,
    number: source.number,
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
    previousManifestHash,
  };
}

/** SHA-256 of what a reader is told of a value: its phrase, bounds, period and source. */
function hashMetricRevision(revision: FigureRow["metricRevision"]): string {
  return sha256(
    canonicalJson({
      phrase: revision.phrase,
      qualifier: revision.qualifier,
      low: revision.valueLow?.toFixed() ?? null,
      high: revision.valueHigh?.toFixed() ?? null,
      status: revision.status,
      period: {
        text: revision.periodText,
        start: civilDate(revision.periodStart),
        end: civilDate(revision.periodEnd),
      },
      source: {
        title: revision.sourceTitle,
        publisher: revision.sourcePublisher,
        url: revision.sourceUrl,
        publishedOn: civilDate(revision.sourcePublishedOn),
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
