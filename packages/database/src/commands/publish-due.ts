import { randomUUID } from "node:crypto";
import type { Actor, ChangeKind, MissedPublication, Refusal, Role } from "@fangzhi/types";
import { type Database, database } from "../connection.ts";
import type { Piece } from "../generated/client.ts";
import { missPublication } from "./miss-publication.ts";
import { publish } from "./publish.ts";

/** How often a publication that breaks down is tried; the worker tries once a minute. */
const mostFailures = 5;

/**
 * What became of a piece whose time had come. `refused` and a `failed` that is `givenUp` were taken
 * off the clock; any other `failed` is tried again.
 */
export type DueOutcome =
  | { number: number }
  | { refused: Refusal }
  | { failed: unknown; id: string; givenUp: boolean };

export interface DuePublication {
  pieceId: string;
  outcome: DueOutcome;
}

/**
 * Publishes every piece whose time has come, each in its own transaction, as the person who set the
 * time; what happens to one never keeps the next from its time. Two workers may both try: the
 * piece's lock lets one publish, the other finds it done and leaves it out.
 */
export async function publishDue(now: Date, db: Database = database()): Promise<DuePublication[]> {
  const due = await db.piece.findMany({
    where: { stage: "scheduled", scheduledFor: { lte: now } },
    orderBy: { scheduledFor: "asc" },
  });
  const done: DuePublication[] = [];
  for (const piece of due) {
    const outcome = await publishOne(piece, db).catch((error) => recordFailure(piece, error, db));
    if (outcome) done.push({ pieceId: piece.id, outcome });
  }
  return done;
}

/** Null when somebody else published it or took its time back first. */
async function publishOne(piece: Piece, db: Database): Promise<DueOutcome | null> {
  const result = await publish(
    await signatory(piece, db),
    {
      pieceId: piece.id,
      revisionId: piece.approvedRevisionId ?? "",
      seenVersion: piece.version,
      changeKind: piece.scheduledChangeKind as ChangeKind,
      publicNote: piece.scheduledNote ?? "",
    },
    db,
  );
  if (result.ok) return { number: result.value.number };
  return (await giveUp(piece, result.refusal, db)) ? { refused: result.refusal } : null;
}

/** Who set the time. A chief who was disabled since may no longer publish; the refusal says so. */
async function signatory({ scheduledById }: Piece, db: Database): Promise<Actor> {
  const person = await db.person.findUniqueOrThrow({ where: { id: scheduledById ?? "" } });
  const roles = person.disabledAt ? [] : (person.roles as Role[]);
  return { personId: person.id, name: person.name, roles };
}

/**
 * Counts a breakdown outside the transaction that it rolled back. When even that is impossible the
 * database is out of reach, and the next minute begins where this one did.
 */
async function recordFailure(piece: Piece, failed: unknown, db: Database): Promise<DueOutcome> {
  const id = randomUUID();
  try {
    const { id: pieceId, version } = piece;
    const [counted] = await db.piece.updateManyAndReturn({
      where: { id: pieceId, version, stage: "scheduled" },
      data: { scheduledFailures: { increment: 1 } },
      select: { scheduledFailures: true },
    });
    const isLast = (counted?.scheduledFailures ?? 0) >= mostFailures;
    const refusal = { code: "defect", details: { id } } as const;
    return { failed, id, givenUp: isLast && (await giveUp(piece, refusal, db)) };
  } catch {
    return { failed, id, givenUp: false };
  }
}

async function giveUp(
  { id: pieceId, version: seenVersion, scheduledFor }: Piece,
  refusal: MissedPublication["refusal"],
  db: Database,
): Promise<boolean> {
  const dueAt = scheduledFor?.toISOString() ?? "";
  return (await missPublication({ pieceId, seenVersion, dueAt, refusal }, db)).ok;
}
