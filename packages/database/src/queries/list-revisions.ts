import { isPermitted } from "@fangzhi/editorial";
import {
  type Actor,
  accept,
  type HistoryRequest,
  type ListPart,
  type Result,
  type RevisionKind,
  type RevisionRow,
  type RevisionView,
  refuse,
} from "@fangzhi/types";
import { type Database, database } from "../connection.ts";
import { readNames, toRevisionView } from "../shared/revision-view.ts";

const listedAtMost = 100;

/** The revisions of a piece, without the texts. */
export async function listRevisions(
  actor: Actor,
  { pieceId, before, atMost = listedAtMost }: HistoryRequest,
  db: Database = database(),
): Promise<Result<ListPart<RevisionRow>>> {
  if (!isPermitted(actor, "read")) return refuse("not-found");
  const piece = await db.piece.findUnique({ where: { id: pieceId }, select: { id: true } });
  if (!piece) return refuse("not-found");
  const found = await db.revision.findMany({
    where: { pieceId, ...(before && { number: { lt: Number(before) } }) },
    omit: { document: true, details: true, authorIds: true },
    orderBy: { number: "desc" },
    take: atMost + 1,
  });
  const revisions = found.slice(0, atMost);
  const publications = await db.publication.findMany({
    where: { pieceId },
    orderBy: { number: "desc" },
    select: { number: true, revisionHash: true },
  });
  const publishedAs = new Map(publications.map((row) => [row.revisionHash, row.number]));
  const names = await readNames(
    db,
    revisions.map((revision) => revision.createdById),
  );
  return accept({
    rows: revisions.map((revision) => ({
      id: revision.id,
      number: revision.number,
      kind: revision.kind as RevisionKind,
      headline: revision.headline,
      characters: revision.characters,
      hash: revision.hash,
      note: revision.note,
      createdAt: revision.createdAt.toISOString(),
      createdBy: names.get(revision.createdById) ?? "",
      publishedAs: publishedAs.get(revision.hash) ?? null,
    })),
    next: found.length > atMost ? String(revisions.at(-1)?.number) : null,
  });
}

/** One revision with its text; both ids are asked, so a foreign revision is not found. */
export async function getRevision(
  actor: Actor,
  input: { pieceId: string; revisionId: string },
  db: Database = database(),
): Promise<Result<RevisionView>> {
  if (!isPermitted(actor, "read")) return refuse("not-found");
  const { pieceId, revisionId } = input;
  const revision = await db.revision.findFirst({ where: { id: revisionId, pieceId } });
  if (!revision) return refuse("not-found");
  const names = await readNames(db, [revision.createdById]);
  return accept(toRevisionView(revision, names.get(revision.createdById) ?? ""));
}
