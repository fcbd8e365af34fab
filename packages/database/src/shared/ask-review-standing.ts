import type { Transaction } from "../connection.ts";
import { Prisma } from "../generated/client.ts";
import type { Question } from "./ask.ts";

/** How a piece stands before it is sent to review. */
export interface ReviewStanding {
  /** The hash of the newest published version's revision. */
  publishedHash: string | null;
  /** Reasons of the last return that nobody has answered. */
  unansweredReasons: number;
  /** Steps of the flow it goes through. */
  stepCount: number;
  nextRevision: number;
  nextRound: number;
  /** Everybody whose hand is in the text since the last publication: none of them may review it. */
  handIds: string[];
}

/** The newest published version as `live`, and as `published` the newest revision that says the same. */
const lastPublished = (pieceId: string): Prisma.Sql => Prisma.sql`
  live AS (
    SELECT revision_hash FROM published.publication
    WHERE piece_id = ${pieceId}::uuid ORDER BY number DESC LIMIT 1
  ), published AS (
    SELECT seq, number FROM newsroom.revision
    WHERE piece_id = ${pieceId}::uuid AND hash = (SELECT revision_hash FROM live)
    ORDER BY number DESC LIMIT 1
  )`;

/**
 * Counts whoever wrote a revision's text among the hands in the draft, now that the text was put back
 * at `seq` of the log. What was written since the last publication is counted without it; a text from
 * before brings back words that this publication no longer has, and they may be anybody's so far.
 */
export async function keepRestoredHands(
  tx: Transaction,
  revision: { pieceId: string; number: number; hash: string },
  seq: bigint,
): Promise<void> {
  const { pieceId, number, hash } = revision;
  await tx.$executeRaw`
    WITH ${lastPublished(pieceId)}, hands AS (
      SELECT unnest(author_ids || created_by_id) AS person_id FROM newsroom.revision
      WHERE piece_id = ${pieceId}::uuid AND number <= ${number}
    )
    INSERT INTO newsroom.draft_author AS author (piece_id, person_id, last_seq)
    SELECT DISTINCT ${pieceId}::uuid, person_id, ${seq}::bigint FROM hands
    WHERE ${number} <= (SELECT number FROM published)
      AND ${hash} <> (SELECT revision_hash FROM live)
    ON CONFLICT (piece_id, person_id)
      DO UPDATE SET last_seq = greatest(author.last_seq, excluded.last_seq)`;
}

/** The caller holds the locks of the piece and its log. */
export const askReviewStanding = (pieceId: string): Question<ReviewStanding> => ({
  sql: Prisma.sql`
    WITH ${lastPublished(pieceId)}, revisions AS (
      SELECT number, author_ids FROM newsroom.revision WHERE piece_id = ${pieceId}::uuid
    ), last_round AS (
      SELECT id, number FROM newsroom.review_round
      WHERE piece_id = ${pieceId}::uuid ORDER BY number DESC LIMIT 1
    ), hands AS (
      SELECT person_id FROM collab.document_update
      WHERE piece_id = ${pieceId}::uuid AND person_id IS NOT NULL
        AND seq > coalesce((SELECT seq FROM published), 0)
      UNION
      SELECT person_id FROM newsroom.draft_author
      WHERE piece_id = ${pieceId}::uuid AND last_seq > coalesce((SELECT seq FROM published), 0)
      UNION
      SELECT unnest(author_ids) FROM revisions
      WHERE number > coalesce((SELECT number FROM published), 0)
    )
    SELECT jsonb_build_object(
      'publishedHash', (SELECT revision_hash FROM live),
      'unansweredReasons', (
        SELECT count(*) FROM newsroom.review_reason AS reason
        JOIN newsroom.review_decision AS decision ON decision.id = reason.decision_id
        WHERE decision.round_id = (SELECT id FROM last_round) AND reason.answer IS NULL),
      'stepCount', (
        SELECT count(*) FROM newsroom.review_step AS step
        JOIN newsroom.piece ON piece.flow_id = step.flow_id WHERE piece.id = ${pieceId}::uuid),
      'nextRevision', (SELECT coalesce(max(number), 0) + 1 FROM revisions),
      'nextRound', coalesce((SELECT number FROM last_round), 0) + 1,
      'handIds', ARRAY(SELECT person_id FROM hands))`,
});
