import { randomUUID } from "node:crypto";
import { indexForQuotes, locateQuote, wordsAt } from "@fangzhi/document";
import { decideComment } from "@fangzhi/editorial";
import { type Actor, accept, type CommentAnchor, type Result, refuse } from "@fangzhi/types";
import { type Database, database } from "../connection.ts";
import { findPiece } from "../shared/load-piece.ts";
import { readCommentedText } from "../shared/read-commented-text.ts";
import { recordEvent } from "../shared/record-event.ts";
import { runCommand } from "../shared/run-command.ts";

export interface StartThreadInput {
  pieceId: string;
  /** The revision on the screen; null for the draft. */
  revisionId: string | null;
  anchor: CommentAnchor;
  body: string;
}

/** Opens a thread on words that stand in the text; where exactly is read from the text itself. */
export function startThread(
  actor: Actor,
  input: StartThreadInput,
  db: Database = database(),
): Promise<Result<{ threadId: string }>> {
  const { pieceId, revisionId, anchor } = input;
  return runCommand(db, async (tx) => {
    const piece = await findPiece(tx, pieceId);
    const text = piece && (await readCommentedText(tx, pieceId, revisionId));
    if (!piece || !text) return refuse("not-found");
    const decision = decideComment(piece.facts, actor, "start-thread", input.body);
    if (!decision.ok) return decision;
    const { document } = text;
    const body = input.body.trim();
    const place = locateQuote(indexForQuotes(document), anchor);
    if (!place) return refuse("quote-gone");

    const threadId = randomUUID();
    const quote = wordsAt(document, place);
    await tx.commentThread.create({
      data: {
        id: threadId,
        pieceId,
        revisionId,
        fragment: place.fragment,
        quote,
        blockHint: place.from.block,
        offsetHint: place.from.offset,
        createdById: actor.personId,
        comments: {
          create: { id: randomUUID(), position: 1, personId: actor.personId, body },
        },
      },
    });
    await recordEvent(tx, actor, { act: "start-thread", pieceId, data: { threadId, quote, body } });
    return accept({ threadId });
  });
}
