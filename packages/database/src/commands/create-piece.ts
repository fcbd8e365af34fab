import { headlineText, schemaVersion } from "@fangzhi/document";
import { createEmptyDocument, documentFromJson } from "@fangzhi/document/yjs";
import { decideCreatePiece } from "@fangzhi/editorial";
import {
  type Actor,
  type DocumentJson,
  fragmentNames,
  type NewPiece,
  type Result,
} from "@fangzhi/types";
import { type Database, database } from "../connection.ts";
import { startPiece } from "../shared/start-piece.ts";

export interface CreatePieceInput extends NewPiece {
  /** A text to start from; an empty one when left out. */
  document?: DocumentJson;
}

/** Starts a piece with its live document, seeded on the server so that two tabs cannot both do it. */
export async function createPiece(
  actor: Actor,
  { document, ...piece }: CreatePieceInput,
  db: Database = database(),
): Promise<Result<{ pieceId: string }>> {
  const headline = document ? headlineText(document) : piece.headline;
  const firstUpdate = document ? documentFromJson(document) : headlineOnly(headline);
  const start = { ...piece, headline, firstUpdate, byline: [], act: "create-piece" } as const;
  return startPiece(db, actor, start, () => decideCreatePiece(actor));
}

function headlineOnly(headline: string): Uint8Array {
  if (headline === "") return createEmptyDocument();
  const paragraph = (text: string) => ({
    type: "paragraph",
    ...(text && { content: [{ type: "text", text }] }),
  });
  const fragments = Object.fromEntries(
    fragmentNames.map((name) => [name, [paragraph(name === "headline" ? headline : "")]]),
  ) as DocumentJson["fragments"];
  return documentFromJson({ schemaVersion, fragments });
}
