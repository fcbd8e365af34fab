import type { Page } from "@fangzhi/document/import";
import { isPermitted } from "@fangzhi/editorial";
import { currentActor } from "#auth/current-actor.ts";
import { maximumFile, readUpload } from "#features/import/read-upload.ts";
import type { ActionResult } from "#lib/action-result.ts";
import { reportDefect } from "#lib/log.ts";
import { readBody } from "#lib/read-body.ts";

const statuses: Record<string, number> = {
  "signed-out": 401,
  "not-permitted": 403,
  "too-large": 413,
  "page-too-large": 413,
  defect: 500,
};

/** Reads one page, as a file or as words, and answers its blocks. Nothing is kept. */
export async function POST(request: Request): Promise<Response> {
  const result = await read(request);
  const status = result.ok ? 200 : (statuses[result.refusal.code] ?? 422);
  return Response.json(result, { status });
}

async function read(request: Request): Promise<ActionResult<Page>> {
  try {
    const session = await currentActor();
    if (!session) return { ok: false, refusal: { code: "signed-out" } };
    if (!isPermitted(session.actor, "import-piece")) {
      return { ok: false, refusal: { code: "not-permitted", details: { act: "import-piece" } } };
    }
    const bytes = await readBody(request, maximumFile);
    if (!bytes) return { ok: false, refusal: { code: "too-large" } };
    return await readUpload(bytes, new URL(request.url).searchParams.get("name") ?? "");
  } catch (error) {
    const id = reportDefect(error, "import");
    return { ok: false, refusal: { code: "defect", details: { id } } };
  }
}
