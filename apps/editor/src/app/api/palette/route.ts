import { searchNewsroom } from "@fangzhi/database/queries/search-newsroom";
import { answerQuery } from "#lib/answer-request.ts";
import { askedText } from "#lib/asked-text.ts";

/** What the palette finds for `?q=`; nothing for somebody who isn't signed in or sees no pieces. */
export async function GET(request: Request): Promise<Response> {
  const words = askedText(new URL(request.url).searchParams.get("q"), 100);
  return answerQuery((actor) => searchNewsroom(actor, words));
}
