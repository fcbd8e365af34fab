import { getHouseRules } from "@fangzhi/database/queries/get-house-rules";
import { getPiece } from "@fangzhi/database/queries/get-piece";
import { listPieceChoices } from "@fangzhi/database/queries/list-piece-choices";
import { listPieceEvents } from "@fangzhi/database/queries/list-piece-events";
import { listPublishedVersions } from "@fangzhi/database/queries/list-published-versions";
import { listRevisions } from "@fangzhi/database/queries/list-revisions";
import type { Actor } from "@fangzhi/types";
import type { WritingRoomProps } from "./writing-room.tsx";

/** Of its history; the whole has a page of its own. */
const shownAtFirst = 8;

/** Everything the writing room is opened with, or null when the piece may not be known. */
export async function readRoom(actor: Actor, pieceId: string): Promise<WritingRoomProps | null> {
  const [piece, choices, events, revisions, rules] = await Promise.all([
    getPiece(actor, pieceId),
    listPieceChoices(actor),
    listPieceEvents(actor, { pieceId, atMost: shownAtFirst }),
    listRevisions(actor, { pieceId, atMost: shownAtFirst }),
    getHouseRules(actor),
  ]);
  if (!piece.ok || !choices.ok || !events.ok || !revisions.ok || !rules.ok) return null;
  const profiles = piece.value.kind === "feature" ? await listPublishedVersions(actor) : null;
  return {
    piece: piece.value,
    me: { id: actor.personId, name: actor.name },
    choices: choices.value,
    profiles: profiles?.ok ? profiles.value : [],
    events: events.value.rows,
    revisions: revisions.value.rows,
    rules: rules.value,
  };
}
