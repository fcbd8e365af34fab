import { diffDocuments, touchesFigures } from "@fangzhi/document/diff";
import { isPermitted } from "@fangzhi/editorial";
import {
  type Actor,
  accept,
  type DocumentJson,
  type PublicationChange,
  type Result,
  refuse,
} from "@fangzhi/types";
import { type Database, database } from "../connection.ts";
import { countOpenPoints } from "../shared/check-dismissals.ts";

/** What signing a revision off would bring: the change to what is live, and what stands open in it. */
export async function getPublicationChange(
  actor: Actor,
  { pieceId, revisionId }: { pieceId: string; revisionId: string },
  db: Database = database(),
): Promise<Result<PublicationChange>> {
  if (!isPermitted(actor, "read")) return refuse("not-found");
  const [revision, live] = await Promise.all([
    db.revision.findFirst({ where: { id: revisionId, pieceId }, select: { document: true } }),
    db.publication.findFirst({
      where: { pieceId },
      orderBy: { number: "desc" },
      select: { document: true },
    }),
  ]);
  if (!revision) return refuse("not-found");
  const document = revision.document as unknown as DocumentJson;
  return accept({
    change: live && changeBetween(live.document as unknown as DocumentJson, document),
    openPoints: await countOpenPoints(db, pieceId, document),
  });
}

function changeBetween(live: DocumentJson, next: DocumentJson): PublicationChange["change"] {
  const diff = diffDocuments(live, next);
  const blocks = Object.values(diff.fragments).flat();
  return {
    figures: diff.figures.length,
    touchesFigures: touchesFigures(diff),
    blocks: blocks.filter(({ kind }) => kind !== "unchanged").length,
  };
}
