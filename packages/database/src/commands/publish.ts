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
import { type Database, database, type Transaction } from "../connection.ts";
import { lockPiece } from "../shared/load-piece.ts";
import { moveToStage } from "../shared/move-to-stage.ts";
import { type FigureRow, writePublication } from "../shared/publication-record.ts";
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
    const figures = await approvedFigures(tx, piece.facts.approvedRevisionId);
    const facts = { figuresChanged: await haveFiguresChanged(tx, pieceId, figures) };
    const decision = decidePublish(piece.facts, facts, actor, input);
    if (!decision.ok) return decision;

    const revision = await tx.revision.findUniqueOrThrow({ where: { id: input.revisionId } });
    const details = revision.details as unknown as RevisionDetails;
    const { number } = decision.value;
    await writePublication(tx, {
      pieceId,
      number,
      document: revision.document as unknown as DocumentJson,
      details,
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
      scheduledFor: null,
      scheduledChangeKind: null,
      scheduledNote: null,
      scheduledById: null,
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

/** The figures of the approved revision with their metrics; none when nothing is approved. */
export function approvedFigures(tx: Transaction, revisionId: string | null): Promise<FigureRow[]> {
  if (!revisionId) return Promise.resolve([]);
  return tx.revisionFigure.findMany({
    where: { revisionId },
    include: { metricRevision: { include: { metric: true } } },
    orderBy: { position: "asc" },
  });
}

/** Whether readers would see another set of metric revisions or phrases than in the live version. */
export async function haveFiguresChanged(
  tx: Transaction,
  pieceId: string,
  figures: readonly { metricRevisionId: string; phrase: string }[],
): Promise<boolean> {
  const live = await tx.publication.findFirst({
    where: { pieceId },
    orderBy: { number: "desc" },
    include: { figures: true },
  });
  if (!live) return false;
  const shown = (all: readonly { metricRevisionId: string; phrase: string }[]) =>
    all
      .map((figure) => `${figure.metricRevisionId} ${figure.phrase}`)
      .sort()
      .join("\n");
  return shown(live.figures) !== shown(figures);
}
