import { type Span, splitSentences } from "@fangzhi/quantity";

/** The sentence that holds the character at an offset, without the spaces around it. */
export function sentenceAt(text: string, offset: number): Span {
  const spans = splitSentences(text);
  return (
    spans.find((span) => offset < span.end) ?? spans.at(-1) ?? { start: 0, end: text.length, text }
  );
}
