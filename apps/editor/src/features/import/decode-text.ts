/**
 * The text of a file whose encoding nobody says: UTF-16 with its mark, UTF-8, or GB 18030 (which has
 * GBK and GB 2312 in it). Null when the bytes are no text in any of them.
 */
export function decodeText(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  const marked = first === 0xff && second === 0xfe ? "utf-16le" : null;
  const encoding = first === 0xfe && second === 0xff ? "utf-16be" : marked;
  const text = encoding
    ? decode(bytes, encoding)
    : (decode(bytes, "utf-8") ?? decode(bytes, "gb18030"));
  return text === null || hasBinary(text) ? null : text;
}

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** More than a stray control character: a program's data, not a text. */
function hasBinary(text: string): boolean {
  let strange = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13) strange++;
  }
  return strange > 4 + text.length / 1000;
}
