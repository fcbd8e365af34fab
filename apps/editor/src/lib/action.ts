import type { Actor, Result } from "@fangzhi/types";
import { refresh } from "next/cache";
import { unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import { currentActor } from "#auth/current-actor.ts";
import type { ActionResult } from "./action-result.ts";
import { connect } from "./connect.ts";
import { reportDefect } from "./log.ts";

/**
 * The steps of every server action: who asks → parse what they sent → the command → refresh the
 * screen → a plain result. Never throws but for Next's own redirects: a bug is logged once and
 * returned as `defect` with its number, so that a half-filled form stays on the page; an ended
 * session comes back as `signed-out`, for `SignInAgain`. `keepScreen` leaves out the refreshing,
 * for an act that changes nothing of the page or goes elsewhere.
 */
export function runAction<Schema extends z.ZodType, T>(
  schema: Schema,
  sent: z.input<Schema>,
  command: (actor: Actor, input: z.output<Schema>) => Promise<Result<T>>,
  { keepScreen = false }: { keepScreen?: boolean } = {},
): Promise<ActionResult<T>> {
  return catchDefects(async () => {
    const session = await currentActor();
    if (!session) return { ok: false, refusal: { code: "signed-out" } };
    const input = schema.safeParse(sent);
    if (!input.success) return invalid(input.error);
    const result = await command(session.actor, input.data);
    if (result.ok && !keepScreen) refresh();
    return result;
  });
}

/** The same steps for somebody who has no account yet. */
export function runVisitorAction<Schema extends z.ZodType, T>(
  schema: Schema,
  sent: z.input<Schema>,
  command: (input: z.output<Schema>) => Promise<Result<T>>,
): Promise<ActionResult<T>> {
  return catchDefects(async () => {
    const input = schema.safeParse(sent);
    if (!input.success) return invalid(input.error);
    connect();
    return command(input.data);
  });
}

async function catchDefects<T>(act: () => Promise<ActionResult<T>>): Promise<ActionResult<T>> {
  try {
    return await act();
  } catch (error) {
    unstable_rethrow(error);
    const id = reportDefect(error, "action");
    return { ok: false, refusal: { code: "defect", details: { id } } };
  }
}

/** Names the first field at fault; what was typed into it is not repeated. */
export function invalid(error: z.ZodError): ActionResult<never> {
  const field = error.issues[0]?.path.join(".");
  return { ok: false, refusal: { code: "invalid", ...(field && { field }) } };
}
