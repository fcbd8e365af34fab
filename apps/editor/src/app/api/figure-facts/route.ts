import { listFigureFacts } from "@fangzhi/database/queries/list-figure-facts";
import { z } from "zod";
import { answerQuery } from "#features/metrics/answer-query.ts";
import { readBody } from "#lib/read-body.ts";

const Question = z.strictObject({ revisionIds: z.array(z.uuid()).max(1_000) });

/** What stands behind the figures of a text; a reading, but with more ids than an address holds. */
export async function POST(request: Request): Promise<Response> {
  const body = await readBody(request, 64 * 1024);
  const question = Question.safeParse(parse(body));
  if (!question.success) {
    return Response.json({ ok: false, refusal: { code: "invalid" } }, { status: 422 });
  }
  return answerQuery((actor) => listFigureFacts(actor, question.data.revisionIds));
}

function parse(body: Uint8Array | null): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body ?? new Uint8Array()));
  } catch {
    return null;
  }
}
