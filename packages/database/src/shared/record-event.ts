import type { Act, Actor, Channel } from "@fangzhi/types";
import type { Transaction } from "../connection.ts";
import { Prisma } from "../generated/client.ts";

export interface NewEvent {
  act: Act;
  pieceId?: string;
  metricId?: string;
  personId?: string;
  data?: Prisma.InputJsonObject;
}

/** The act's row in the append-only log, to be written together with what it did. */
export const insertEvent = (actor: Actor | null, event: NewEvent): Prisma.Sql => Prisma.sql`
  INSERT INTO newsroom.event (actor_id, act, piece_id, metric_id, person_id, data)
  VALUES (${actor?.personId ?? null}::uuid, ${event.act}, ${event.pieceId ?? null}::uuid,
          ${event.metricId ?? null}::uuid, ${event.personId ?? null}::uuid,
          ${JSON.stringify(event.data ?? {})}::jsonb)`;

/** Writes the act into the append-only log. Every command writes exactly one, its own. */
export async function recordEvent(
  tx: Transaction,
  actor: Actor | null,
  event: NewEvent,
): Promise<void> {
  await tx.$executeRaw(insertEvent(actor, event));
}

/** Tells listeners at commit; nothing is sent when the transaction rolls back. */
export async function notify(tx: Transaction, channel: Channel, payload: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_notify(${channel}, ${payload})`;
}
