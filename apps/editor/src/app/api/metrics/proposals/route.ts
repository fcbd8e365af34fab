import { listProposals } from "@fangzhi/database/queries/list-proposals";
import { refuse } from "@fangzhi/types";
import { z } from "zod";
import { answerQuery } from "#lib/answer-request.ts";

/** What newer values ask of one piece: `?piece=`. */
export async function GET(request: Request): Promise<Response> {
  const pieceId = z.uuid().safeParse(new URL(request.url).searchParams.get("piece"));
  return answerQuery(async (actor) =>
    pieceId.success ? listProposals(actor, { pieceId: pieceId.data }) : refuse("not-found"),
  );
}
