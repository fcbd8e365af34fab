import { previewPhrase } from "@fangzhi/database/queries/preview-phrase";
import { CivilDate, PeriodRole, QuantityKind, QuantityStatus, refuse } from "@fangzhi/types";
import { z } from "zod";
import { answerQuery } from "#features/metrics/answer-query.ts";

const asked = {
  phrase: z.string().max(80),
  status: QuantityStatus,
  period: z.strictObject({
    role: PeriodRole,
    start: CivilDate.nullable(),
    end: CivilDate.nullable(),
  }),
};
const Input = z.union([
  z.strictObject({ ...asked, metricId: z.uuid() }),
  z.strictObject({ ...asked, unit: z.string().max(20), kind: QuantityKind }),
]);

/** What a phrase says, while it is typed. */
export async function POST(request: Request): Promise<Response> {
  const input = Input.safeParse(await request.json().catch(() => null));
  return answerQuery(async (actor) =>
    input.success ? previewPhrase(actor, input.data) : refuse("invalid", {}, "phrase"),
  );
}
