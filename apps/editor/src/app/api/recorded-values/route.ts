import { listRecordedValues } from "@fangzhi/database/queries/list-recorded-values";
import { refuse } from "@fangzhi/types";
import { z } from "zod";
import { answerRequest } from "#lib/answer-request.ts";
import { readJson } from "#lib/read-json.ts";

const Pin = z.strictObject({ metricId: z.uuid(), revisionId: z.uuid() });
const Question = z.strictObject({ figures: z.array(Pin).max(1_000) });

/** What the figures of a text are compared with; a reading, but with more ids than an address holds. */
export async function POST(request: Request): Promise<Response> {
  return answerRequest(
    async (actor) => {
      const question = Question.safeParse(await readJson(request, 256 * 1024));
      if (!question.success) return refuse("invalid", {}, "figures");
      return listRecordedValues(actor, question.data.figures);
    },
    { where: "query" },
  );
}
