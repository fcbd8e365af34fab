import type { CommentAnchor, DocumentJson, TextPlace } from "@fangzhi/types";
import { indexForQuotes, locateQuote } from "../locate-quote.ts";
import { diffDocuments } from "./diff-documents.ts";
import { followPlace } from "./follow-place.ts";

/**
 * Where words quoted from one text stand in a later one, rewritten words followed through the
 * comparison of the two; null for words that are gone.
 */
export function followQuotes(
  before: DocumentJson,
  after: DocumentJson,
  anchors: readonly CommentAnchor[],
): (TextPlace | null)[] {
  const diff = diffDocuments(before, after);
  const [was, is] = [indexForQuotes(before), indexForQuotes(after)];
  return anchors.map((anchor) => {
    const from = locateQuote(was, anchor);
    return (from && followPlace(diff, from)) ?? locateQuote(is, anchor);
  });
}
