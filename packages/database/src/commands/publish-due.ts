import type { ChangeKind, Refusal, Role } from "@fangzhi/types";
import { type Database, database } from "../connection.ts";
import { publish } from "./publish.ts";

export interface DuePublication {
  pieceId: string;
  outcome: { number: number } | { refused: Refusal };
}

/**
 * Publishes every piece whose time has come, each in its own transaction, as the person who set the
 * time. Two workers may both try: the piece's lock lets one publish, the other finds it done.
 */
export async function publishDue(now: Date, db: Database = database()): Promise<DuePublication[]> {
  const due = await db.piece.findMany({
    where: { stage: "scheduled", scheduledFor: { lte: now } },
    orderBy: { scheduledFor: "asc" },
  });
  const published: DuePublication[] = [];
  for (const piece of due) {
    const { scheduledById, approvedRevisionId } = piece;
    const person = scheduledById
      ? await db.person.findUnique({ where: { id: scheduledById } })
      : null;
    if (!person || !approvedRevisionId) continue;
    const result = await publish(
      // A chief who was disabled since may no longer publish; the refusal says so.
      {
        personId: person.id,
        name: person.name,
        roles: person.disabledAt ? [] : (person.roles as Role[]),
      },
      {
        pieceId: piece.id,
        revisionId: approvedRevisionId,
        seenVersion: piece.version,
        changeKind: piece.scheduledChangeKind as ChangeKind,
        publicNote: piece.scheduledNote ?? "",
      },
      db,
    );
    const outcome = result.ok ? { number: result.value.number } : { refused: result.refusal };
    published.push({ pieceId: piece.id, outcome });
  }
  return published;
}
