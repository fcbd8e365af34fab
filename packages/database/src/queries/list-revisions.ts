import { isPermitted } from "@fangzhi/editorial";
import {
  type Actor,
  accept,
  type Result,
  type RevisionKind,
  type RevisionRow,
  type RevisionView,
  refuse,
} from "@fangzhi/types";
import { type Database, database } from "../connection.ts";
import { readNames, toRevisionView } from "../shared/revision-view.ts";

/** Every revision of a piece, newest first, without the texts. */
export async function listRevisions(
  actor: Actor,
  pieceId: string,
  db: Database = database(),
): Promise<Result<RevisionRow[]>> {
  if (!isPermitted(actor, "read")) return refuse("not-found");
  const piece = await db.piece.findUnique({ where: { id: pieceId }, select: { id: true } });
  if (!piece) return refuse("not-found");
  const revisions = await db.revision.findMany({
    where: { pieceId },
    omit: { document: true, details: true, authorIds: true },
    orderBy: { number: "desc" },
    take: 200,
  });
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
  return accept(
    revisions.map((revision) => ({
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
  );
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
