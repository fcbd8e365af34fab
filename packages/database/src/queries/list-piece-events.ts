import { isPermitted } from "@fangzhi/editorial";
import {
  type Act,
  type Actor,
  accept,
  type EventRow,
  type HistoryRequest,
  type ListPart,
  type Result,
  refuse,
} from "@fangzhi/types";
import { type Database, database } from "../connection.ts";

const listedAtMost = 100;

/** A piece's history. */
export async function listPieceEvents(
  actor: Actor,
  { pieceId, before, atMost = listedAtMost }: HistoryRequest,
  db: Database = database(),
): Promise<Result<ListPart<EventRow>>> {
  if (!isPermitted(actor, "read")) return refuse("not-found");
  const piece = await db.piece.findUnique({ where: { id: pieceId }, select: { id: true } });
  if (!piece) return refuse("not-found");
  const found = await db.event.findMany({
    where: { pieceId, ...(before && { id: { lt: BigInt(before) } }) },
    orderBy: { id: "desc" },
    take: atMost + 1,
  });
  const events = found.slice(0, atMost);
  const ids = [...new Set(events.flatMap((event) => event.actorId ?? []))];
  const people = await db.person.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true },
  });
  const byId = new Map(people.map((person) => [person.id, person]));
  return accept({
    rows: events.map((event) => ({
      id: String(event.id),
      at: event.at.toISOString(),
      act: event.act as Act,
      actor: (event.actorId && byId.get(event.actorId)) || null,
      data: event.data as Record<string, unknown>,
    })),
    next: found.length > atMost ? String(events.at(-1)?.id) : null,
  });
}
