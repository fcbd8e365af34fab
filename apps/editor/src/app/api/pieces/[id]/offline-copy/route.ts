import { limits } from "@fangzhi/collab-protocol";
import { keepOfflineCopy } from "@fangzhi/database/commands/keep-offline-copy";
import { z } from "zod";
import { currentActor } from "#auth/current-actor.ts";
import { readBody } from "#lib/read-body.ts";

const statusOf = { "not-found": 404, "not-permitted": 403, "too-large": 413 } as Record<
  string,
  number
>;

/** Keeps a tab's Yjs state, posted as bytes, as an automatic revision before it is merged. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const session = await currentActor();
  if (!session) return answer(401, { code: "signed-out" });
  const pieceId = z.uuid().safeParse((await params).id);
  if (!pieceId.success) return answer(404, { code: "not-found" });
  const state = await readBody(request, limits.update);
  if (!state) return answer(413, { code: "too-large" });
  const kept = await keepOfflineCopy(session.actor, { pieceId: pieceId.data, state });
  if (kept.ok) return answer(200, kept.value);
  return answer(statusOf[kept.refusal.code] ?? 422, { code: kept.refusal.code });
}

const answer = (status: number, body: object): Response =>
  Response.json(body, { status, headers: { "Cache-Control": "no-store" } });
