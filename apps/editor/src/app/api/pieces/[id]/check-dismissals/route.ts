import { listCheckDismissals } from "@fangzhi/database/queries/list-check-dismissals";
import { refuse } from "@fangzhi/types";
import { z } from "zod";
import { answerQuery } from "#lib/answer-request.ts";

/** The house-rule findings of a piece that people let stand. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const pieceId = z.uuid().safeParse((await params).id);
  return answerQuery(async (actor) =>
    pieceId.success ? listCheckDismissals(actor, pieceId.data) : refuse("not-found"),
  );
}
