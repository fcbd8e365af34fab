import { mediaIn, walkDocument } from "@fangzhi/document";
import type { FigureUse } from "@fangzhi/types";
import type { Reading } from "../connection.ts";
import type { DraftText } from "./freeze-revision.ts";

/**
 * What a text names that the newsroom does not have: figures without an approved metric revision
 * or showing another phrase than it, pictures nobody uploaded, sections of unpublished versions.
 * Each problem is `code|subject`, as the structure check's are.
 */
export async function checkReferences(tx: Reading, text: DraftText): Promise<string[]> {
  return [
    ...(await checkFigures(tx, text.figures)),
    ...(await checkMedia(tx, text)),
    ...(await checkSections(tx, text)),
  ];
}

async function checkFigures(tx: Reading, figures: readonly FigureUse[]): Promise<string[]> {
  if (figures.length === 0) return [];
  const rows = await tx.metricRevision.findMany({
    where: { id: { in: figures.map((figure) => figure.revisionId) } },
    include: { decision: true },
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return figures.flatMap((figure) => {
    const row = byId.get(figure.revisionId);
    if (!row || row.metricId !== figure.metricId) return [`figure-unknown|${figure.phrase}`];
    if (row.decision?.outcome !== "approved") return [`figure-unapproved|${figure.phrase}`];
    if (row.phrase !== figure.phrase) return [`figure-phrase|${figure.phrase}`];
    return [];
  });
}

async function checkMedia(tx: Reading, text: DraftText): Promise<string[]> {
  const used = mediaIn(text.document);
  if (used.length === 0) return [];
  const rows = await tx.media.findMany({
    where: { id: { in: used.map((media) => media.mediaId) } },
    select: { id: true },
  });
  const known = new Set(rows.map((row) => row.id));
  return used
    .filter((media) => !known.has(media.mediaId))
    .map((media) => `media-missing|${media.caption}`);
}

async function checkSections(tx: Reading, text: DraftText): Promise<string[]> {
  const sections = [...walkDocument(text.document)]
    .filter(({ node }) => node.type === "profileSection")
    .map(({ node }) => ({
      pieceId: String(node.attrs?.pieceId),
      number: Number(node.attrs?.number),
      title: String(node.attrs?.title ?? ""),
    }));
  if (sections.length === 0) return [];
  const published = await tx.publication.findMany({
    where: { OR: sections.map(({ pieceId, number }) => ({ pieceId, number })) },
    select: { pieceId: true, number: true },
  });
  const keyOf = (version: { pieceId: string; number: number }) =>
    `${version.pieceId} ${version.number}`;
  const known = new Set(published.map(keyOf));
  return sections
    .filter((section) => !known.has(keyOf(section)))
    .map(({ title }) => `section-unpublished|${title}`);
}
