/** Where a sentence stands in a text: UTF-16 offsets, half-open. */
export interface SentenceSpan {
  start: number;
  end: number;
}

/** 。！？!?…； end a sentence with the closing marks after them; a full stop only before a space. */
const sentenceEnd = /(?:[。！？!?；]+|…+|\.(?=\s|$)|\n)[”’」』）)》〉】"]*\s*/gu;

/** The sentences of one block of text: they follow each other without a gap and cover all of it. */
export function splitSentences(text: string): SentenceSpan[] {
  const spans: SentenceSpan[] = [];
  let start = 0;
  for (const match of text.matchAll(sentenceEnd)) {
    const end = match.index + match[0].length;
    if (end > start) spans.push({ start, end });
    start = end;
  }
  if (start < text.length) spans.push({ start, end: text.length });
  return spans;
}

/** The sentence that holds the character at an offset; the whole text if none does. */
export function sentenceAt(text: string, offset: number): SentenceSpan {
  return (
    splitSentences(text).find((span) => offset >= span.start && offset < span.end) ?? {
      start: 0,
      end: text.length,
    }
  );
}
