import { headlineText, nodesText } from "@fangzhi/document";
import { readByline, toFragments } from "@fangzhi/document/import";
import { documentFromJson } from "@fangzhi/document/yjs";
import { decideImportPiece } from "@fangzhi/editorial";
import { type Actor, importLimits, type PageToImport, type Result } from "@fangzhi/types";
import { type Database, database } from "../connection.ts";
import { startPiece } from "../shared/start-piece.ts";

/**
 * Starts a piece from a page that somebody read and decided on. The document is made here from the
 * blocks' words, so that nothing but text, emphasis and safe links can come in; a byline of the page
 * names its people, without accounts.
 */
export async function importPiece(
  actor: Actor,
  { blocks, ...piece }: PageToImport,
  db: Database = database(),
): Promise<Result<{ pieceId: string }>> {
  let characters = 0;
  for (const { text } of blocks) characters += text.length;
  const limit = importLimits.characters;
  const isTooLarge = characters > limit;
  const document = toFragments(isTooLarge ? [] : blocks);
  const headline = headlineText(document);
  const facts = {
    ...{ characters, limit, headlineCharacters: headline.length },
    bodyCharacters: nodesText(document.fragments.body).trim().length,
  };
  const bylines = blocks.filter(({ kind }) => kind === "byline");
  const start = {
    ...{ ...piece, headline, firstUpdate: documentFromJson(document) },
    ...{ byline: bylines.flatMap(({ text }) => readByline(text)).slice(0, 20) },
    act: "import-piece",
  } as const;
  return startPiece(db, actor, start, () => decideImportPiece(actor, facts));
}
