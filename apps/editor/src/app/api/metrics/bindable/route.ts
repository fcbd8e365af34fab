import { listBindableValues } from "@fangzhi/database/queries/list-bindable-values";
import { answerQuery } from "#lib/answer-request.ts";
import { askedText } from "#lib/asked-text.ts";

/** The values that numbers of a place's text may be bound to: `?region=&industry=`. */
export async function GET(request: Request): Promise<Response> {
  const asked = new URL(request.url).searchParams;
  return answerQuery((actor) =>
    listBindableValues(actor, {
      regionCode: askedText(asked.get("region")),
      industrySlug: askedText(asked.get("industry")),
    }),
  );
}
