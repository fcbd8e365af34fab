/** A piece of a text: half-open UTF-16 offsets and the characters between them. */
export interface Span {
  start: number;
  end: number;
  text: string;
}

const ENDERS = "。！？!?；;…\n";
const CLOSERS = "”’」』）)》〉】";

/**
 * Sentences of Chinese prose, in order, without the spaces around them. A sentence ends at
 * 。！？…; or a line break, together with the closing quotes that follow. 分号 ends one only when
 * `options.semicolons` is true, because a statement's date reaches over it (GB/T 15834 4.6).
 * The spans cover every character that is not white space.
 */
export function splitSentences(text: string, options: { semicolons?: boolean } = {}): Span[] {
  const sentences: Span[] = [];
  let start = 0;
  let at = 0;
  // A straight quote closes what an earlier one opened, else it opens the next sentence.
  let isQuoted = false;
  while (at < text.length) {
    if (text.charAt(at) === '"') isQuoted = !isQuoted;
    if (!endsSentence(text, at, options.semicolons === true)) {
      at++;
      continue;
    }
    at++;
    while (at < text.length && isTail(text, at, isQuoted)) {
      if (text.charAt(at) === '"') isQuoted = false;
      at++;
    }
    pushTrimmed(sentences, text, start, at);
    if (text.charAt(at - 1) === "\n") isQuoted = false;
    start = at;
  }
  pushTrimmed(sentences, text, start, text.length);
  return sentences;
}

function isTail(text: string, at: number, isQuoted: boolean): boolean {
  const char = text.charAt(at);
  if (char === "\n") return false;
  return isEnder(text, at) || CLOSERS.includes(char) || (char === '"' && isQuoted);
}

function isEnder(text: string, at: number): boolean {
  const char = text.charAt(at);
  return ENDERS.includes(char) && char !== "；" && char !== ";";
}

function endsSentence(text: string, at: number, semicolons: boolean): boolean {
  const char = text.charAt(at);
  if (!ENDERS.includes(char)) return false;
  if (char === "；" || char === ";") return semicolons;
  // An ellipsis in mid-sentence (算力、语料……等) is followed by more of the same sentence.
  if (char === "…") return text.charAt(at + 1) !== "…" && text.charAt(at + 1) !== "等";
  return true;
}

function pushTrimmed(sentences: Span[], text: string, from: number, to: number): void {
  let start = from;
  let end = to;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  if (end > start) sentences.push({ start, end, text: text.slice(start, end) });
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0x3000 || code === 0xa0;
}
