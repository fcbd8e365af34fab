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
import type { Reading, Transaction } from "../connection.ts";
import type { Prisma } from "../generated/client.ts";
import { sha256 } from "./sha256.ts";

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
export async function readDetails(tx: Reading, pieceId: string): Promise<RevisionDetails> {
  const piece = await tx.piece.findUniqueOrThrow({
    where: { id: pieceId },
    include: { region: true, industry: true, byline: { orderBy: { position: "asc" } } },
  });
  return {
    kind: piece.kind as RevisionDetails["kind"],
    slug: piece.slug,
    region: piece.region && {
      code: piece.region.code,
      shortName: piece.region.shortName,
      nameEn: piece.region.nameEn,
      slug: piece.region.slug,
    },
    industry: piece.industry && {
      slug: piece.industry.slug,
      name: piece.industry.name,
      nameEn: piece.industry.nameEn,
    },
    byline: piece.byline.map((entry) => ({
      role: entry.role as RevisionDetails["byline"][number]["role"],
      name: entry.name,
      personId: entry.personId,
    })),
    editorNote: piece.editorNote,
  };
}

export const hashRevision = (document: DocumentJson, details: RevisionDetails): string =>
  sha256(canonicalJson({ document, details }));

/** Reads the draft at the log's head and holds the head until the transaction ends. */
export async function readDraftText(tx: Transaction, pieceId: string): Promise<DraftText> {
  await lockDraftLog(tx, pieceId);
  const log = await readDraftLog(tx, pieceId);
  if (!log) throw new Error(`piece ${pieceId} has no live document`);
  const document = stripComments(documentToJson(applyUpdates(log.updates)));
  const details = await readDetails(tx, pieceId);
  return {
    seq: log.seq,
    document,
    details,
    hash: hashRevision(document, details),
    figures: figuresIn(document),
  };
}

/** Writes a draft's text as an immutable revision with its figures. */
export async function freezeRevision(
  tx: Transaction,
  pieceId: string,
  text: DraftText,
  by: { personId: string; kind: RevisionKind; note?: string; authorIds?: readonly string[] },
): Promise<{ id: string; number: number }> {
  const newest = await tx.revision.aggregate({ where: { pieceId }, _max: { number: true } });
  const number = (newest._max.number ?? 0) + 1;
  const id = randomUUID();
  await tx.revision.create({
    data: {
      id,
      pieceId,
      number,
      kind: by.kind,
      seq: text.seq,
      document: text.document as unknown as Prisma.InputJsonValue,
      details: text.details as unknown as Prisma.InputJsonValue,
      hash: text.hash,
      headline: headlineText(text.document),
      characters: countCharacters(text.document),
      authorIds: [...(by.authorIds ?? [])],
      note: by.note ?? null,
      createdById: by.personId,
    },
  });
  const known = await knownFigures(tx, text.figures);
  await tx.revisionFigure.createMany({
    data: known.map((figure) => ({
      revisionId: id,
      position: figure.position,
      figureId: figure.figureId,
      metricId: figure.metricId,
      metricRevisionId: figure.revisionId,
      phrase: figure.phrase,
      sentence: figure.sentence,
      fragment: figure.fragment,
    })),
  });
  return { id, number };
}

/** Figures whose metric revision exists; an automatic revision keeps even a text that has others. */
async function knownFigures(tx: Transaction, figures: readonly FigureUse[]): Promise<FigureUse[]> {
  const ids = [...new Set(figures.map((figure) => figure.revisionId))];
  const rows = await tx.metricRevision.findMany({
    where: { id: { in: ids } },
    select: { id: true },
  });
  const known = new Set(rows.map((row) => row.id));
  return figures.filter((figure) => known.has(figure.revisionId));
}
