import { decidePublish, type PublicationRequest } from "@fangzhi/editorial";
import {
  type Actor,
  accept,
  channels,
  type DocumentJson,
  type Result,
  type RevisionDetails,
  refuse,
} from "@fangzhi/types";
import { type Database, database } from "../connection.ts";
import { lockPiece } from "../shared/load-piece.ts";
import { moveToStage, noSchedule } from "../shared/move-to-stage.ts";
import { readPublicationGround } from "../shared/publication-ground.ts";
import { writePublication } from "../shared/publication-record.ts";
import { notify, recordEvent } from "../shared/record-event.ts";
import { refreshProposals } from "../shared/refresh-proposals.ts";
import { runCommand } from "../shared/run-command.ts";

export type PublishInput = PublicationRequest & { pieceId: string };

/**
 * Publishes the approved revision, and nothing else, as the piece's next version. Of two people who
 * publish at once the row lock lets one through; the other is told the stage it finds.
 */
export function publish(
  actor: Actor,
  input: PublishInput,
  db: Database = database(),
): Promise<Result<{ number: number; slug: string }>> {
  const { pieceId, changeKind } = input;
  return runCommand(db, async (tx) => {
    const piece = await lockPiece(tx, pieceId);
    if (!piece) return refuse("not-found");
    const { revision, figures, facts } = await readPublicationGround(tx, piece.facts);
    const decision = decidePublish(piece.facts, facts, actor, input);
    if (!decision.ok) return decision;
    if (!revision) return refuse("no-approved-revision");

    const details = revision.details as unknown as RevisionDetails;
    const { number } = decision.value;
    await writePublication(tx, {
      pieceId,
      number,
      document: revision.document as unknown as DocumentJson,
      details,
      revisionId: revision.id,
      revisionHash: revision.hash,
      figures,
      changeKind,
      publicNote: input.publicNote.trim(),
      publisherName: actor.name,
      publishedAt: new Date(),
    });
    await moveToStage(tx, pieceId, decision.value.stage, {
      liveNumber: number,
      approvedRevisionId: null,
      withdrawnAt: null,
      ...noSchedule,
    });
    await refreshProposals(tx, pieceId);
    await recordEvent(tx, actor, {
      act: "publish",
      pieceId,
      data: { number, changeKind, note: input.publicNote.trim(), revision: revision.number },
    });
    await notify(tx, channels.published, pieceId);
    return accept({ number, slug: details.slug });
  });
}
