import type { Denial, ReadOnlyReason } from "@fangzhi/collab-protocol";
import { admission } from "@fangzhi/editorial";
import type { Role, Stage } from "@fangzhi/types";
import type pg from "pg";
import { longestSessionDays } from "../shared/longest-session.ts";

export type AdmissionOutcome =
  | {
      ok: true;
      name: string;
      access: "write" | "read";
      /** Why not `write`; null when it is. */
      reason: ReadOnlyReason | null;
      generation: number;
      schemaVersion: number;
    }
  | { ok: false; denial: Extract<Denial, "signed-out" | "not-found"> };

/** The sign-in that a token was signed for. */
export interface CollabSession {
  personId: string;
  sessionId: string;
  /** The person's when they signed in. */
  stamp: string;
}

interface Row {
  name: string;
  roles: Role[];
  session_stamp: string;
  disabled: boolean;
  signed_in: boolean;
  stage: Stage | null;
  owner_id: string | null;
  writer_ids: string[];
  generation: number | null;
  schema_version: number | null;
  frozen: boolean | null;
}

const question = `
  SELECT person.name, person.roles, person.session_stamp,
         person.disabled_at IS NOT NULL AS disabled,
         EXISTS (SELECT FROM newsroom.session
                 WHERE id = $3 AND person_id = person.id AND ended_at IS NULL
                   AND opened_at > now() - make_interval(days => $4)) AS signed_in,
         piece.stage, piece.owner_id,
         ARRAY(SELECT person_id::text FROM newsroom.piece_writer WHERE piece_id = piece.id) AS writer_ids,
         live.generation, live.schema_version, live.frozen_at IS NOT NULL AS frozen
  FROM newsroom.person
  LEFT JOIN newsroom.piece ON piece.id = $2
  LEFT JOIN collab.live_document live ON live.piece_id = piece.id
  WHERE person.id = $1`;

/**
 * What a person may do in a live document now, by the one rule of `@fangzhi/editorial`. Whoever signed
 * out has ended that one session; a person whose stamp moved on has been signed out everywhere.
 */
export async function admitPerson(
  pool: pg.Pool,
  { personId, sessionId, stamp }: CollabSession,
  pieceId: string,
): Promise<AdmissionOutcome> {
  const { rows } = await pool.query<Row>({
    name: "collab_admit",
    text: question,
    values: [personId, pieceId, sessionId, longestSessionDays],
  });
  const row = rows[0];
  if (!row || row.disabled || !row.signed_in || row.session_stamp !== stamp) {
    return { ok: false, denial: "signed-out" };
  }
  if (row.stage === null || row.owner_id === null) return { ok: false, denial: "not-found" };
  if (row.generation === null || row.schema_version === null) {
    return { ok: false, denial: "not-found" };
  }
  const piece = { stage: row.stage, ownerId: row.owner_id, writerIds: row.writer_ids };
  const admitted = admission(piece, { personId, name: row.name, roles: row.roles });
  if (!admitted) return { ok: false, denial: "not-found" };
  const access = row.frozen ? "read" : admitted;
  return {
    ok: true,
    name: row.name,
    access,
    reason: access === "write" ? null : readOnlyReason(row.stage, row.frozen === true),
    generation: row.generation,
    schemaVersion: row.schema_version,
  };
}

function readOnlyReason(stage: Stage, frozen: boolean): ReadOnlyReason {
  if (stage === "in_review") return "in-review";
  if (stage === "scheduled") return "scheduled";
  return frozen ? "frozen" : "not-a-writer";
}
