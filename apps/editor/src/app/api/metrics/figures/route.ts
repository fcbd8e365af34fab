import { searchFigures } from "@fangzhi/database/queries/search-figures";
import { answerQuery } from "#lib/answer-request.ts";
import { askedText } from "#lib/asked-text.ts";

/** What the figure picker shows for what was typed: `?query=&region=&industry=`. */
export async function GET(request: Request): Promise<Response> {
  const asked = new URL(request.url).searchParams;
  return answerQuery((actor) =>
    searchFigures(actor, {
      query: askedText(asked.get("query")),
      regionCode: askedText(asked.get("region")),
      industrySlug: askedText(asked.get("industry")),
    }),
  );
}
