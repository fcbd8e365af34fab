import { randomUUID } from "node:crypto";
import { schemaVersion } from "@fangzhi/document";
import {
  type Act,
  type Actor,
  accept,
  type BylineEntry,
  type NewPiece,
  type Result,
  refuse,
} from "@fangzhi/types";
import { createDraftLog } from "../collab/draft-log.ts";
import type { Database, Transaction } from "../connection.ts";
import { isSlugFree } from "./is-slug-free.ts";
import { recordEvent } from "./record-event.ts";
import { runCommand } from "./run-command.ts";

/** A piece about to exist, however its text came about. */
export interface PieceToStart extends NewPiece {
  /** The update that makes its live document. */
  firstUpdate: Uint8Array;
  /** Who wrote it; the actor alone when empty. */
  byline: readonly BylineEntry[];
  act: Extract<Act, "create-piece" | "import-piece">;
}

/**
 * Writes a piece with its byline, its live document and the event, in one transaction. What `decide`
 * says is asked first; an address that is taken or a region that does not exist is a refusal.
 */
export function startPiece(
  db: Database,
  actor: Actor,
  piece: PieceToStart,
  decide: () => Result<null>,
): Promise<Result<{ pieceId: string }>> {
  return runCommand(db, async (tx) => {
    const decision = decide();
    if (!decision.ok) return decision;
    const subject = await checkSubject(tx, piece);
    if (!subject.ok) return subject;
    if (!(await isSlugFree(tx, piece.slug, null))) return refuse("slug-taken", {}, "slug");
    return accept({ pieceId: await writePiece(tx, actor, piece) });
  });
}

async function checkSubject(
  tx: Transaction,
  { regionCode, industrySlug }: NewPiece,
): Promise<Result<null>> {
  if (regionCode && !(await tx.region.findUnique({ where: { code: regionCode } }))) {
    return refuse("invalid", {}, "regionCode");
  }
  if (industrySlug && !(await tx.industry.findUnique({ where: { slug: industrySlug } }))) {
    return refuse("invalid", {}, "industrySlug");
  }
  return accept(null);
}

async function writePiece(tx: Transaction, actor: Actor, piece: PieceToStart): Promise<string> {
  const { kind, slug, headline, regionCode, industrySlug, firstUpdate, act } = piece;
  const flow = await tx.reviewFlow.findFirstOrThrow({ where: { isDefault: true } });
  const id = randomUUID();
  const self = { role: "reporter", name: actor.name, personId: actor.personId } as const;
  const byline = piece.byline.length > 0 ? piece.byline : [self];
  await tx.piece.create({
    data: {
      ...{ id, slug, kind, regionCode, industrySlug, headline },
      ...{ ownerId: actor.personId, flowId: flow.id },
      byline: { create: byline.map((entry, at) => ({ ...entry, position: at + 1 })) },
    },
  });
  await createDraftLog(tx, id, actor.personId, schemaVersion, new Uint8Array(firstUpdate));
  await recordEvent(tx, actor, { act, pieceId: id, data: { kind, slug } });
  return id;
}
