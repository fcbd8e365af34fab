import { previewPhrase } from "@fangzhi/database/queries/preview-phrase";
import {
  CivilDate,
  PeriodRole,
  QuantityKind,
  QuantityStatus,
  quotedText,
  refuse,
} from "@fangzhi/types";
import { z } from "zod";
import { answerQuery } from "#lib/answer-request.ts";
import { readJson } from "#lib/read-json.ts";

/** Bytes; a phrase, a period and an id. */
const longestRequest = 4_000;

const asked = {
  phrase: quotedText(80),
  status: QuantityStatus,
  period: z.strictObject({
    role: PeriodRole,
    start: CivilDate.nullable(),
    end: CivilDate.nullable(),
  }),
};
const Input = z.union([
  z.strictObject({ ...asked, metricId: z.uuid() }),
  z.strictObject({ ...asked, unit: quotedText(20), kind: QuantityKind }),
]);

/** What a phrase says, while it is typed. */
export async function POST(request: Request): Promise<Response> {
  return answerQuery(async (actor) => {
    const input = Input.safeParse(await readJson(request, longestRequest));
    return input.success ? previewPhrase(actor, input.data) : refuse("invalid", {}, "phrase");
  });
}
