import { getFigureDetails } from "@fangzhi/database/queries/get-figure-details";
import { refuse } from "@fangzhi/types";
import { z } from "zod";
import { answerQuery } from "#lib/answer-request.ts";

/** What the card of a figure says. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ revisionId: string }> },
): Promise<Response> {
  const revisionId = z.uuid().safeParse((await params).revisionId);
  return answerQuery(async (actor) =>
    revisionId.success ? getFigureDetails(actor, revisionId.data) : refuse("not-found"),
  );
}
