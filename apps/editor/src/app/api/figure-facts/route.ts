import { listFigureFacts } from "@fangzhi/database/queries/list-figure-facts";
import { refuse } from "@fangzhi/types";
import { z } from "zod";
import { answerRequest } from "#lib/answer-request.ts";
import { readJson } from "#lib/read-json.ts";

const Question = z.strictObject({ revisionIds: z.array(z.uuid()).max(1_000) });

/** What stands behind the figures of a text; a reading, but with more ids than an address holds. */
export async function POST(request: Request): Promise<Response> {
  return answerRequest(
    async (actor) => {
      const question = Question.safeParse(await readJson(request, 64 * 1024));
      if (!question.success) return refuse("invalid", {}, "revisionIds");
      return listFigureFacts(actor, question.data.revisionIds);
    },
    { where: "query" },
  );
}
