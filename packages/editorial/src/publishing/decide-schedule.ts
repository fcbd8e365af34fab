import { type Actor, accept, type Result, refuse, type Stage } from "@fangzhi/types";
import type { PieceFacts } from "../facts.ts";
import { gate } from "../gate.ts";
import { stageAfter } from "../stages.ts";
import {
  gatePublication,
  type PublicationFacts,
  type PublicationRequest,
} from "./decide-publish.ts";

export function decideSchedule(
  piece: PieceFacts,
  facts: PublicationFacts,
  actor: Actor,
  request: PublicationRequest & { at: Date },
  now: Date,
): Result<{ stage: Stage }> {
  const gated = gatePublication(piece, facts, actor, request, "schedule");
  if (!gated.ok) return gated;
  if (request.at.getTime() <= now.getTime()) return refuse("in-past", {}, "at");
  return accept({ stage: gated.value.stage });
}

export function decideUnschedule(
  piece: PieceFacts,
  actor: Actor,
  seenVersion: number,
): Result<{ stage: Stage }> {
  const gated = gate(piece, actor, "unschedule", seenVersion);
  return gated.ok ? accept({ stage: gated.value }) : gated;
}

/**
 * What becomes of a set time that came and could not be kept: the revision stays approved and the
 * chief decides anew. Nobody asks leave for it; what somebody did meanwhile comes first.
 */
export function decideMissPublication(
  piece: PieceFacts,
  seenVersion: number,
): Result<{ stage: Stage }> {
  const stage = stageAfter(piece.stage, "unschedule");
  if (!stage) return refuse("wrong-stage", { stage: piece.stage });
  if (seenVersion !== piece.version) {
    return refuse("stale", { seen: seenVersion, current: piece.version });
  }
  return accept({ stage });
}
