import type { Transaction } from "../connection.ts";
import { Prisma } from "../generated/client.ts";

/**
 * Sends several writes as one statement: one exchange with PostgreSQL instead of one each. They must
 * not read what another of them writes, because all see the tables as they were before.
 */
export async function writeTogether(tx: Transaction, ...writes: Prisma.Sql[]): Promise<void> {
  const parts = writes.map((write, at) => Prisma.sql`${Prisma.raw(`write_${at}`)} AS (${write})`);
  await tx.$executeRaw`WITH ${Prisma.join(parts)} SELECT 1`;
}
