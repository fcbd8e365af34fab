import type { Actor } from "@fangzhi/types";
import { currentActor } from "#auth/current-actor.ts";
import type { ActionResult } from "./action-result.ts";
import { reportDefect } from "./log.ts";

const statuses: Record<string, number> = {
  "signed-out": 401,
  "not-permitted": 403,
  "not-a-writer": 403,
  "not-found": 404,
  "too-large": 413,
  "page-too-large": 413,
  "picture-too-large": 413,
  "unsupported-type": 415,
  "rate-limited": 429,
  defect: 500,
};

export interface AnswerOptions {
  /** Where a bug is reported from. */
  where: string;
  success?: number;
  /** Of a refusal that the table doesn't name. */
  otherwise?: number;
}

/**
 * The steps of every route that answers a screen: who asks → the reading or the act → a plain result
 * as JSON. A bug is logged once and answered as `defect` with its number, so that a client can
 * always read why.
 */
export async function answerRequest<T>(
  ask: (actor: Actor) => Promise<ActionResult<T>>,
  { where, success = 200, otherwise = 422 }: AnswerOptions,
): Promise<Response> {
  const result = await settle(ask, where);
  const status = result.ok ? success : (statuses[result.refusal.code] ?? otherwise);
  return Response.json(result, { status, headers: { "Cache-Control": "no-store" } });
}

/**
 * Answers a reading that a screen asks for while a person types. A phrase that can't be read yet is
 * an answer like any other, so it is no failed request.
 */
export const answerQuery = <T>(ask: (actor: Actor) => Promise<ActionResult<T>>) =>
  answerRequest(ask, { where: "query", otherwise: 200 });

async function settle<T>(
  ask: (actor: Actor) => Promise<ActionResult<T>>,
  where: string,
): Promise<ActionResult<T>> {
  try {
    const session = await currentActor();
    if (!session) return { ok: false, refusal: { code: "signed-out" } };
    return await ask(session.actor);
  } catch (error) {
    return { ok: false, refusal: { code: "defect", details: { id: reportDefect(error, where) } } };
  }
}
