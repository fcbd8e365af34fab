import { indexForQuotes, locateQuote, readsAsQuoted, wordsAt } from "@fangzhi/document";
import { followQuotes } from "@fangzhi/document/diff";
import type { CommentAnchor, DocumentJson, PlacedReason, ReasonRow } from "@fangzhi/types";

/**
 * Reasons with the place of the words they quote: from the text that was judged, followed into the
 * text that is shown, so that a reason whose words were rewritten still leads to them.
 */
export function placeReasons(
  reasons: readonly ReasonRow[],
  judged: DocumentJson,
  shown: DocumentJson,
): PlacedReason[] {
  const anchors = reasons.map(
    ({ quote }): CommentAnchor => ({ fragment: "body", quote: quote ?? "", block: 0, offset: 0 }),
  );
  const index = indexForQuotes(shown);
  const places =
    judged === shown
      ? anchors.map((anchor) => locateQuote(index, anchor))
      : followQuotes(judged, shown, anchors);
  return reasons.map(({ id, text, quote, answer }, at) => {
    const place = places[at] ?? null;
    const words = place && wordsAt(shown, place);
    const isSame = words === null || readsAsQuoted(words, quote ?? "");
    return { id, text, quote, answer, place, words: isSame ? null : words };
  });
}
