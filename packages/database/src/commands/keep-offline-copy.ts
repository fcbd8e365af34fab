import { limits } from "@fangzhi/collab-protocol";
import { figuresIn, stripComments } from "@fangzhi/document";
import { applyUpdates, documentToJson } from "@fangzhi/document/yjs";
import { admission, decideKeepOfflineCopy } from "@fangzhi/editorial";
import { type Actor, accept, type DocumentJson, type Result, refuse } from "@fangzhi/types";
import { type Database, database, type Transaction } from "../connection.ts";
import { ask } from "../shared/ask.ts";
import { askReviewStanding } from "../shared/ask-review-standing.ts";
import { freezeRevision, hashRevision, readDraftText } from "../shared/freeze-revision.ts";
import { lockPiece } from "../shared/load-piece.ts";
import { recordEvent } from "../shared/record-event.ts";
import { runCommand } from "../shared/run-command.ts";

/** What one person keeps of one piece in a while; a copy is due after half a minute of absence. */
const copies = 10;
const seconds = 600;

export interface KeepOfflineCopyInput {
  pieceId: string;
  /** The tab's whole Yjs state, as one update. */
  state: Uint8Array;
}

/**
 * Keeps what a browser held after being away as an automatic revision, before its changes are
 * merged or when it can't be: two people who changed one paragraph's structure apart from each other
 * can lose words in the merge. Answers its number, or null when the text is what the draft says
 * anyway. A copy that comes again, because its answer was lost, is the same revision.
 */
export function keepOfflineCopy(
  actor: Actor,
  { pieceId, state }: KeepOfflineCopyInput,
  db: Database = database(),
): Promise<Result<{ number: number | null }>> {
  return runCommand<{ number: number | null }>(db, async (tx) => {
    const piece = await lockPiece(tx, pieceId);
    if (!piece || !admission(piece.facts, actor)) return refuse("not-found");
    const decision = decideKeepOfflineCopy(piece.facts, actor);
    if (!decision.ok) return decision;
    if (state.byteLength > limits.document) return refuse("too-large");
    const document = findDocument(state);
    if (!document) return refuse("invalid", {}, "state");

    if (await hasManyCopies(tx, pieceId, actor)) return refuse("rate-limited", { seconds });
    const draft = await readDraftText(tx, pieceId);
    const hash = hashRevision(document, draft.details);
    if (hash === draft.hash) return accept({ number: null });
    const kept = await tx.revision.findFirst({
      where: { pieceId, hash, kind: "automatic", createdById: actor.personId },
      select: { number: true },
    });
    if (kept) return accept(kept);
    const text = { ...draft, document, hash, figures: figuresIn(document) };
    const { standing } = await ask(tx, { standing: askReviewStanding(pieceId) });
    const { personId } = actor;
    const authorIds = [...new Set([...standing.handIds, personId])];
    const by = { personId, kind: "automatic", authorIds } as const;
    const { number } = await freezeRevision(tx, pieceId, text, by);
    await recordEvent(tx, actor, { act: "keep-offline-copy", pieceId, data: { revision: number } });
    return accept({ number });
  });
}

/** Counted under the piece's lock, so that forty at once are not each the first. */
async function hasManyCopies(tx: Transaction, pieceId: string, actor: Actor): Promise<boolean> {
  const createdAt = { gt: new Date(Date.now() - seconds * 1_000) };
  const by = { createdById: actor.personId, kind: "automatic" };
  return (await tx.revision.count({ where: { pieceId, ...by, createdAt } })) >= copies;
}

/** The text of a state, or null when the bytes are none or hold no body. */
function findDocument(state: Uint8Array): DocumentJson | null {
  try {
    const document = stripComments(documentToJson(applyUpdates([state])));
    return document.fragments.body.length > 0 ? document : null;
  } catch {
    // Damaged bytes throw from wherever the damage lies; nothing of them is used.
    return null;
  }
}
