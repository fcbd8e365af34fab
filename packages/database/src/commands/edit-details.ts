import { decideEditDetails } from "@fangzhi/editorial";
import {
  type Actor,
  accept,
  channels,
  type PieceDetails,
  type Result,
  refuse,
} from "@fangzhi/types";
import { type Database, database, type Transaction } from "../connection.ts";
import { isSlugFree } from "../shared/is-slug-free.ts";
import { lockPiece } from "../shared/load-piece.ts";
import { notify, recordEvent } from "../shared/record-event.ts";
import { runCommand } from "../shared/run-command.ts";

export interface EditDetailsInput extends PieceDetails {
  pieceId: string;
  seenVersion: number;
}

/** Replaces a piece's byline, writers, region, industry, address and note as one optimistic write. */
export function editDetails(
  actor: Actor,
  input: EditDetailsInput,
  db: Database = database(),
): Promise<Result<{ version: number }>> {
  return runCommand(db, async (tx) => {
    const piece = await lockPiece(tx, input.pieceId);
    if (!piece) return refuse("not-found");
    const taken = !(await isSlugFree(tx, input.slug, input.pieceId));
    const decision = decideEditDetails(piece.facts, actor, input.seenVersion, taken);
    if (!decision.ok) return decision;
    const problem = await findUnknownReference(tx, input, piece.facts.kind === "profile");
    if (problem) return refuse("invalid", {}, problem);
    await writeDetails(tx, input);
    await recordEvent(tx, actor, {
      act: "edit-details",
      pieceId: input.pieceId,
      data: { slug: input.slug, regionCode: input.regionCode, industrySlug: input.industrySlug },
    });
    await notify(tx, channels.pieceAccess, input.pieceId);
    return accept({ version: piece.facts.version + 1 });
  });
}

async function findUnknownReference(
  tx: Transaction,
  input: EditDetailsInput,
  isProfile: boolean,
): Promise<string | null> {
  const { regionCode, industrySlug, writerIds, byline } = input;
  if (isProfile && !regionCode) return "regionCode";
  if (isProfile && !industrySlug) return "industrySlug";
  if (regionCode && !(await tx.region.findUnique({ where: { code: regionCode } }))) {
    return "regionCode";
  }
  if (industrySlug && !(await tx.industry.findUnique({ where: { slug: industrySlug } }))) {
    return "industrySlug";
  }
  const named = byline.flatMap((entry) => entry.personId ?? []);
  const people = [...new Set([...writerIds, ...named])];
  const known = await tx.person.count({ where: { id: { in: people } } });
  return known === people.length ? null : "writerIds";
}

async function writeDetails(tx: Transaction, input: EditDetailsInput): Promise<void> {
  const { pieceId, slug, regionCode, industrySlug, editorNote } = input;
  await tx.pieceByline.deleteMany({ where: { pieceId } });
  await tx.pieceWriter.deleteMany({ where: { pieceId } });
  await tx.piece.update({
    where: { id: pieceId },
    data: {
      slug,
      regionCode,
      industrySlug,
      editorNote: editorNote || null,
      version: { increment: 1 },
      updatedAt: new Date(),
      writers: { create: [...new Set(input.writerIds)].map((personId) => ({ personId })) },
      byline: { create: input.byline.map((entry, index) => ({ ...entry, position: index + 1 })) },
    },
  });
}
