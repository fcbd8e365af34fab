import { diffDocuments, touchesFigures } from "@fangzhi/document/diff";
import type { PublicationFacts } from "@fangzhi/editorial";
import type { DocumentJson, RevisionDetails } from "@fangzhi/types";
import type { Transaction } from "../connection.ts";
import type { Prisma } from "../generated/client.ts";
import { isSlugFree } from "./is-slug-free.ts";

export type FigureRow = Prisma.RevisionFigureGetPayload<{ include: { metricRevision: true } }>;

/** The approved revision and what the rules ask of it before it may go out. */
export interface PublicationGround {
  /** Null when nothing is approved. */
  revision: Prisma.RevisionGetPayload<object> | null;
  /** Its figures with the values they show. */
  figures: FigureRow[];
  facts: PublicationFacts;
}

/** Read by publishing now and by setting a time alike. The caller holds the piece's lock. */
export async function readPublicationGround(
  tx: Transaction,
  piece: { id: string; approvedRevisionId: string | null },
): Promise<PublicationGround> {
  const id = piece.approvedRevisionId;
  const revision = id ? await tx.revision.findUniqueOrThrow({ where: { id } }) : null;
  if (!revision) {
    return { revision, figures: [], facts: { figuresChanged: false, slugTaken: false } };
  }
  const figures = await tx.revisionFigure.findMany({
    where: { revisionId: revision.id },
    include: { metricRevision: true },
    orderBy: { position: "asc" },
  });
  const { slug } = revision.details as unknown as RevisionDetails;
  const facts = {
    figuresChanged: await haveFiguresChanged(tx, piece.id, revision),
    slugTaken: !(await isSlugFree(tx, slug, piece.id)),
  };
  return { revision, figures, facts };
}

/**
 * Whether readers would find another figure, or another version of a quoted profile, than in the
 * live version: by the comparison that the review screen and the public diff show.
 */
async function haveFiguresChanged(
  tx: Transaction,
  pieceId: string,
  revision: { document: unknown },
): Promise<boolean> {
  const live = await tx.publication.findFirst({
    where: { pieceId },
    orderBy: { number: "desc" },
    select: { document: true },
  });
  if (!live) return false;
  const texts = [live.document, revision.document] as unknown as [DocumentJson, DocumentJson];
  return touchesFigures(diffDocuments(...texts));
}
