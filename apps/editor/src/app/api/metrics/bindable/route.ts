import { listBindableValues } from "@fangzhi/database/queries/list-bindable-values";
import { answerQuery } from "#features/metrics/answer-query.ts";

/** The values that numbers of a place's text may be bound to: `?region=&industry=`. */
export async function GET(request: Request): Promise<Response> {
  const asked = new URL(request.url).searchParams;
  return answerQuery((actor) =>
    listBindableValues(actor, {
      regionCode: asked.get("region") ?? "",
      industrySlug: asked.get("industry") ?? "",
    }),
  );
}
