import type { Actor, Result } from "@fangzhi/types";
import { currentActor } from "#auth/current-actor.ts";
import type { ActionResult } from "#lib/action-result.ts";
import { reportDefect } from "#lib/log.ts";

const statuses: Record<string, number> = {
  "signed-out": 401,
  "not-permitted": 403,
  "not-found": 404,
  defect: 500,
};

/**
 * Answers a reading that a screen asks for while a person types; the body is a plain result. A phrase
 * that can't be read yet is an answer like any other, so it is no failed request.
 */
export async function answerQuery<T>(ask: (actor: Actor) => Promise<Result<T>>): Promise<Response> {
  const result = await answer(ask);
  const status = result.ok ? 200 : (statuses[result.refusal.code] ?? 200);
  return Response.json(result, { status, headers: { "Cache-Control": "no-store" } });
}

async function answer<T>(ask: (actor: Actor) => Promise<Result<T>>): Promise<ActionResult<T>> {
  try {
    const session = await currentActor();
    if (!session) return { ok: false, refusal: { code: "signed-out" } };
    return await ask(session.actor);
  } catch (error) {
    return {
      ok: false,
      refusal: { code: "defect", details: { id: reportDefect(error, "query") } },
    };
  }
}
