import { type Actor, accept, type Result, refuse, type ThreadStatus } from "@fangzhi/types";
import type { PieceFacts } from "../facts.ts";
import { isPermitted, refuseAct } from "../permissions.ts";

/** What the rules ask of a comment thread. */
export interface ThreadFacts {
  status: ThreadStatus;
  version: number;
  createdById: string;
}

export function canComment(
  piece: PieceFacts,
  actor: Actor,
  act: "start-thread" | "reply-to-thread",
): Result<null> {
  return isPermitted(actor, act, piece) ? accept(null) : refuseAct(actor, act, piece);
}

/** A comment says something; opening a thread and replying to one alike. */
export function decideComment(
  piece: PieceFacts,
  actor: Actor,
  act: "start-thread" | "reply-to-thread",
  body: string,
): Result<null> {
  const allowed = canComment(piece, actor, act);
  if (!allowed.ok) return allowed;
  return body.trim() === "" ? refuse("note-required", {}, "body") : allowed;
}

/** The piece's people close and reopen threads, and so may whoever started one. */
export function canSettleThread(
  piece: PieceFacts,
  thread: ThreadFacts,
  actor: Actor,
  act: "resolve-thread" | "reopen-thread",
): Result<ThreadStatus> {
  const isStarter =
    thread.createdById === actor.personId && isPermitted(actor, "start-thread", piece);
  if (!isStarter && !isPermitted(actor, act, piece)) return refuseAct(actor, act, piece);
  const next: ThreadStatus = act === "resolve-thread" ? "resolved" : "open";
  return thread.status === next ? refuse("already-decided") : accept(next);
}

/** A reply that came while the thread was being closed must be read first. */
export function decideSettleThread(
  piece: PieceFacts,
  thread: ThreadFacts,
  actor: Actor,
  act: "resolve-thread" | "reopen-thread",
  seenVersion: number,
): Result<ThreadStatus> {
  const allowed = canSettleThread(piece, thread, actor, act);
  if (!allowed.ok) return allowed;
  if (thread.version !== seenVersion) {
    return refuse("stale", { seen: seenVersion, current: thread.version });
  }
  return allowed;
}
