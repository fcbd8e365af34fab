import { randomUUID } from "node:crypto";
import { headlineText, schemaVersion } from "@fangzhi/document";
import { createEmptyDocument, documentFromJson } from "@fangzhi/document/yjs";
import { decideCreatePiece } from "@fangzhi/editorial";
import {
  type Actor,
  accept,
  type DocumentJson,
  fragmentNames,
  type NewPiece,
  type Result,
  refuse,
} from "@fangzhi/types";
import { createDraftLog } from "../collab/draft-log.ts";
import { type Database, database } from "../connection.ts";
import { recordEvent } from "../shared/record-event.ts";
import { isUniqueViolation, runCommand } from "../shared/run-command.ts";

export interface CreatePieceInput extends NewPiece {
  /** A text to start from, as an imported page brings one; an empty one when left out. */
  document?: DocumentJson;
}

/** Starts a piece with its live document, seeded on the server so that two tabs cannot both do it. */
export async function createPiece(
  actor: Actor,
  input: CreatePieceInput,
  db: Database = database(),
): Promise<Result<{ pieceId: string }>> {
  try {
    return await runCommand(db, async (tx) => {
      const decision = decideCreatePiece(actor);
      if (!decision.ok) return decision;
      const { kind, slug, regionCode, industrySlug } = input;
      if (regionCode && !(await tx.region.findUnique({ where: { code: regionCode } }))) {
        return refuse("invalid", {}, "regionCode");
      }
      if (industrySlug && !(await tx.industry.findUnique({ where: { slug: industrySlug } }))) {
        return refuse("invalid", {}, "industrySlug");
      }
      const flow = await tx.reviewFlow.findFirstOrThrow({ where: { isDefault: true } });
      const id = randomUUID();
      const headline = input.document ? headlineText(input.document) : input.headline;
      await tx.piece.create({
        data: {
          id,
          slug,
          kind,
          regionCode,
          industrySlug,
          headline,
          ownerId: actor.personId,
          flowId: flow.id,
          byline: {
            create: { position: 1, role: "reporter", name: actor.name, personId: actor.personId },
          },
        },
      });
      const first = firstUpdate(input);
      await createDraftLog(tx, id, actor.personId, schemaVersion, new Uint8Array(first));
      await recordEvent(tx, actor, { act: "create-piece", pieceId: id, data: { kind, slug } });
      return accept({ pieceId: id });
    });
  } catch (error) {
    if (isUniqueViolation(error, "slug")) return refuse("slug-taken", {}, "slug");
    throw error;
  }
}

function firstUpdate(input: CreatePieceInput): Uint8Array {
  if (input.document) return documentFromJson(input.document);
  if (input.headline === "") return createEmptyDocument();
  const paragraph = (text: string) => ({
    type: "paragraph",
    ...(text && { content: [{ type: "text", text }] }),
  });
  const fragments = Object.fromEntries(
    fragmentNames.map((name) => [name, [paragraph(name === "headline" ? input.headline : "")]]),
  ) as DocumentJson["fragments"];
  return documentFromJson({ schemaVersion, fragments });
}
