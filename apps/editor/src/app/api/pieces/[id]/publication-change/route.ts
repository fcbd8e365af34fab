import { getPublicationChange } from "@fangzhi/database/queries/get-publication-change";
import { refuse } from "@fangzhi/types";
import { z } from "zod";
import { answerQuery } from "#lib/answer-request.ts";

const Question = z.object({ pieceId: z.uuid(), revisionId: z.uuid() });

/** What signing a revision off would bring: `?revision=`. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const asked = new URL(request.url).searchParams;
  const question = Question.safeParse({
    pieceId: (await params).id,
    revisionId: asked.get("revision"),
  });
  return answerQuery(async (actor) =>
    question.success ? getPublicationChange(actor, question.data) : refuse("not-found"),
  );
}
