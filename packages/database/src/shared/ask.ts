import type { Reading } from "../connection.ts";
import { Prisma } from "../generated/client.ts";

/** A scalar subquery that answers one JSON value. Decimals and times arrive as its SQL writes them. */
export interface Question<T> {
  readonly sql: Prisma.Sql;
  /** Never set: it carries the type of the answer. */
  readonly answer?: T;
}

type Answers<Q extends Record<string, Question<unknown>>> = {
  [Name in keyof Q]: Q[Name] extends Question<infer T> ? T : never;
};

/**
 * Asks several things in one exchange with PostgreSQL and as of one moment. A command that asked each
 * alone would spend most of its time, with its locks held, on the way there and back.
 */
export async function ask<Q extends Record<string, Question<unknown>>>(
  tx: Reading,
  questions: Q,
): Promise<Answers<Q>> {
  const columns = Object.entries(questions).map(
    ([name, { sql }]) => Prisma.sql`(${sql}) AS ${Prisma.raw(`"${name}"`)}`,
  );
  const rows = await tx.$queryRaw<Answers<Q>[]>`SELECT ${Prisma.join(columns)}`;
  return rows[0] as Answers<Q>;
}

/** The rows of a query as a JSON array of objects, empty when there is none. */
export const listOf = <T>(sql: Prisma.Sql): Question<T[]> => ({
  sql: Prisma.sql`SELECT coalesce(jsonb_agg(to_jsonb(listed)), '[]') FROM (${sql}) AS listed`,
});
