import { isPermitted } from "@fangzhi/editorial";
import { type Act, type Actor, accept, type EventRow, type Result, refuse } from "@fangzhi/types";
import { type Database, database } from "../connection.ts";

/** A piece's history, newest act first. */
export async function listPieceEvents(
  actor: Actor,
  pieceId: string,
  db: Database = database(),
): Promise<Result<EventRow[]>> {
  if (!isPermitted(actor, "read")) return refuse("not-found");
  const piece = await db.piece.findUnique({ where: { id: pieceId }, select: { id: true } });
  if (!piece) return refuse("not-found");
  const events = await db.event.findMany({
    where: { pieceId },
    orderBy: { id: "desc" },
    take: 500,
  });
  const ids = [...new Set(events.flatMap((event) => event.actorId ?? []))];
  const people = await db.person.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true },
  });
  const byId = new Map(people.map((person) => [person.id, person]));
  return accept(
    events.map((event) => ({
      id: String(event.id),
      at: event.at.toISOString(),
      act: event.act as Act,
      actor: (event.actorId && byId.get(event.actorId)) || null,
      data: event.data as Record<string, unknown>,
    })),
  );
}
