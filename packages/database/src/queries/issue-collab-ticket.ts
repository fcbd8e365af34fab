import type { Access } from "@fangzhi/collab-protocol";
import { admission } from "@fangzhi/editorial";
import { type Actor, accept, type Result, refuse } from "@fangzhi/types";
import { type Database, database } from "../connection.ts";
import { findPiece } from "../shared/load-piece.ts";

export interface CollabTicket {
  pieceId: string;
  access: Access;
  generation: number;
  /** The newest schema the document was written with. */
  schemaVersion: number;
  /** The session stamp of the person now. */
  stamp: string;
}

/**
 * What the editor app vouches for when a tab opens a live document. The collab server asks the same
 * rule again; this one spares a socket and names the generation. Unknown and foreign ids are
 * `not-found`.
 */
export async function issueCollabTicket(
  actor: Actor,
  pieceId: string,
  db: Database = database(),
): Promise<Result<CollabTicket>> {
  const piece = await findPiece(db, pieceId);
  const access = piece && admission(piece.facts, actor);
  if (!access) return refuse("not-found");
  const live = await db.liveDocument.findUnique({ where: { pieceId } });
  const person = await db.person.findUnique({
    where: { id: actor.personId },
    select: { sessionStamp: true, disabledAt: true },
  });
  if (!live || !person || person.disabledAt) return refuse("not-found");
  return accept({
    pieceId,
    access: live.frozenAt ? "read" : access,
    generation: live.generation,
    schemaVersion: live.schemaVersion,
    stamp: person.sessionStamp,
  });
}
