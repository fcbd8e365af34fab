import { searchFigures } from "@fangzhi/database/queries/search-figures";
import { answerQuery } from "#features/metrics/answer-query.ts";

/** What the figure picker shows for what was typed: `?query=&region=&industry=`. */
export async function GET(request: Request): Promise<Response> {
  const asked = new URL(request.url).searchParams;
  return answerQuery((actor) =>
    searchFigures(actor, {
      query: (asked.get("query") ?? "").slice(0, 80),
      regionCode: asked.get("region"),
      industrySlug: asked.get("industry"),
    }),
  );
}
