import { randomUUID } from "node:crypto";
import {
  canonicalJson,
  countCharacters,
  figuresIn,
  headlineText,
  stripComments,
} from "@fangzhi/document";
import { applyUpdates, documentToJson } from "@fangzhi/document/yjs";
import type { DocumentJson, FigureUse, RevisionDetails, RevisionKind } from "@fangzhi/types";
import { lockDraftLog, readDraftLog } from "../collab/draft-log.ts";
import type { Transaction } from "../connection.ts";
import { Prisma } from "../generated/client.ts";
import { ask, type Question } from "./ask.ts";
import { sha256 } from "./sha256.ts";
import { writeTogether } from "./write-together.ts";

/** A draft read from its log at a known position, ready to be judged or frozen. */
export interface DraftText {
  seq: bigint;
  document: DocumentJson;
  details: RevisionDetails;
  /** SHA-256 of the canonical JSON of `{document, details}`. */
  hash: string;
  figures: FigureUse[];
}

/** What stands around the text, as it is now in the piece's row. */
export const askDetails = (pieceId: string): Question<RevisionDetails> => ({
  sql: Prisma.sql`
    SELECT jsonb_build_object(
      'kind', piece.kind, 'slug', piece.slug, 'editorNote', piece.editor_note,
      'region', (SELECT jsonb_build_object('code', code, 'shortName', short_name,
                                           'nameEn', name_en, 'slug', slug)
                 FROM published.region WHERE code = piece.region_code),
      'industry', (SELECT jsonb_build_object('slug', slug, 'name', name, 'nameEn', name_en)
                   FROM published.industry WHERE slug = piece.industry_slug),
      'byline', coalesce((SELECT jsonb_agg(jsonb_build_object('role', role, 'name', name,
                                                              'personId', person_id)
                                           ORDER BY position)
                          FROM newsroom.piece_byline WHERE piece_id = piece.id), '[]'))
    FROM newsroom.piece WHERE piece.id = ${pieceId}::uuid`,
});

export const hashRevision = (document: DocumentJson, details: RevisionDetails): string =>
  sha256(canonicalJson({ document, details }));

/** A text and what stands around it, as they are frozen together. */
export const draftText = (seq: bigint, text: DocumentJson, details: RevisionDetails): DraftText => {
  const document = stripComments(text);
  const hash = hashRevision(document, details);
  return { seq, document, details, hash, figures: figuresIn(document) };
};

/** Reads the draft at the log's head and holds the head until the transaction ends. */
export async function readDraftText(tx: Transaction, pieceId: string): Promise<DraftText> {
  await lockDraftLog(tx, pieceId);
  const log = await readDraftLog(tx, pieceId);
  if (!log) throw new Error(`piece ${pieceId} has no live document`);
  const { details } = await ask(tx, { details: askDetails(pieceId) });
  return draftText(log.seq, documentToJson(applyUpdates(log.updates)), details);
}

/** What a revision says of itself besides its text. */
export interface RevisionOrigin {
  personId: string;
  kind: RevisionKind;
  note?: string;
  authorIds?: readonly string[];
}

/** Writes a draft's text as the piece's next revision, immutable, with its figures. */
export async function freezeRevision(
  tx: Transaction,
  pieceId: string,
  text: DraftText,
  by: RevisionOrigin,
): Promise<{ id: string; number: number }> {
  const newest = await tx.revision.aggregate({ where: { pieceId }, _max: { number: true } });
  const revision = { id: randomUUID(), pieceId, number: (newest._max.number ?? 0) + 1 };
  await writeTogether(tx, ...insertRevision(revision, text, by));
  return revision;
}

/**
 * The rows of a revision. The caller holds the piece's lock and knows the next number. Only figures
 * whose metric revision exists are listed; an automatic revision keeps even a text that has others.
 */
export function insertRevision(
  { id, pieceId, number }: { id: string; pieceId: string; number: number },
  text: DraftText,
  by: RevisionOrigin,
): Prisma.Sql[] {
  const { document, details, hash, figures } = text;
  const revision = Prisma.sql`
    INSERT INTO newsroom.revision
      (id, piece_id, number, kind, seq, document, details, hash, headline, characters,
       author_ids, note, created_by_id)
    VALUES (${id}::uuid, ${pieceId}::uuid, ${number}, ${by.kind}, ${text.seq},
            ${JSON.stringify(document)}::jsonb, ${JSON.stringify(details)}::jsonb, ${hash},
            ${headlineText(document)}, ${countCharacters(document)},
            ${[...(by.authorIds ?? [])]}::uuid[], ${by.note ?? null}, ${by.personId}::uuid)`;
  if (figures.length === 0) return [revision];
  const listed = Prisma.sql`
    INSERT INTO newsroom.revision_figure
      (revision_id, position, figure_id, metric_id, metric_revision_id, phrase, sentence, fragment)
    SELECT ${id}::uuid, figure.position, figure."figureId", figure."metricId", known.id,
           figure.phrase, figure.sentence, figure.fragment
    FROM jsonb_to_recordset(${JSON.stringify(figures)}::jsonb)
           AS figure (position int, "figureId" uuid, "metricId" uuid, "revisionId" uuid,
                      phrase text, sentence text, fragment text)
    JOIN newsroom.metric_revision AS known ON known.id = figure."revisionId"`;
  return [revision, listed];
}
