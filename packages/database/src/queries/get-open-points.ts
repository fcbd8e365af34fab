import { isPermitted } from "@fangzhi/editorial";
import {
  type Actor,
  accept,
  type DocumentJson,
  type OpenPoints,
  type Result,
  refuse,
} from "@fangzhi/types";
import { type Database, database } from "../connection.ts";
import { countOpenPoints } from "../shared/check-dismissals.ts";

/** What stands open in a revision by the newsroom's rules of today: what a submission would be judged by. */
export async function getOpenPoints(
  actor: Actor,
  { pieceId, revisionId }: { pieceId: string; revisionId: string },
  db: Database = database(),
): Promise<Result<OpenPoints>> {
  if (!isPermitted(actor, "read")) return refuse("not-found");
  const revision = await db.revision.findFirst({
    where: { id: revisionId, pieceId },
    select: { document: true },
  });
  if (!revision) return refuse("not-found");
  return accept(await countOpenPoints(db, pieceId, revision.document as unknown as DocumentJson));
}
