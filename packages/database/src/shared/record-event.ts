import type { Act, Actor, Channel } from "@fangzhi/types";
import type { Transaction } from "../connection.ts";
import type { Prisma } from "../generated/client.ts";

export interface NewEvent {
  act: Act;
  pieceId?: string;
  metricId?: string;
  personId?: string;
  data?: Prisma.InputJsonObject;
}

/** Writes the act into the append-only log. Every command writes exactly one, its own. */
export async function recordEvent(
  tx: Transaction,
  actor: Actor | null,
  event: NewEvent,
): Promise<void> {
  await tx.event.create({
    data: {
      actorId: actor?.personId ?? null,
      act: event.act,
      pieceId: event.pieceId ?? null,
      metricId: event.metricId ?? null,
      personId: event.personId ?? null,
      data: event.data ?? {},
    },
  });
}

/** Tells listeners at commit; nothing is sent when the transaction rolls back. */
export async function notify(tx: Transaction, channel: Channel, payload: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_notify(${channel}, ${payload})`;
}
