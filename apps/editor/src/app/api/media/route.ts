import { maximumUpload, uploadMedia } from "@fangzhi/database/commands/upload-media";
import { currentActor } from "#auth/current-actor.ts";
import type { ActionResult } from "#lib/action-result.ts";
import { reportDefect } from "#lib/log.ts";
import { readBody } from "#lib/read-body.ts";

const statuses: Record<string, number> = {
  "signed-out": 401,
  "not-permitted": 403,
  "too-large": 413,
  "unsupported-type": 415,
  defect: 500,
};

/** Takes the bytes of one picture and answers where it is kept, as a plain result. */
export async function POST(request: Request): Promise<Response> {
  const result = await upload(request);
  const status = result.ok ? 201 : (statuses[result.refusal.code] ?? 422);
  return Response.json(result, { status });
}

async function upload(
  request: Request,
): Promise<ActionResult<{ mediaId: string; width: number; height: number }>> {
  try {
    const session = await currentActor();
    if (!session) return { ok: false, refusal: { code: "signed-out" } };
    const bytes = await readBody(request, maximumUpload);
    if (!bytes) return { ok: false, refusal: { code: "too-large" } };
    return await uploadMedia(session.actor, { bytes });
  } catch (error) {
    const id = reportDefect(error, "upload");
    return { ok: false, refusal: { code: "defect", details: { id } } };
  }
}
