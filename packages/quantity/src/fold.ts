/**
 * Full-width digits, letters and the marks that belong to numbers become their ASCII twins,
 * character by character, so that every offset in the folded text is one in the original.
 * Sentence punctuation (，；：！？（）) stays: it is not part of a number.
 */
export function fold(text: string): string {
  let first = 0;
  while (first < text.length && foldCode(text.charCodeAt(first)) === text.charCodeAt(first))
    first++;
  if (first === text.length) return text;
  const parts = [text.slice(0, first)];
  let from = first;
  for (let at = first; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const folded = foldCode(code);
    if (folded === code) continue;
    parts.push(text.slice(from, at), String.fromCharCode(folded));
    from = at + 1;
  }
  parts.push(text.slice(from));
  return parts.join("");
}

function foldCode(code: number): number {
  if (code === 0x2212) return 45;
  if (code === 0xa0 || code === 0x2009 || code === 0x202f) return 32;
  if (code < 0xff05 || code > 0xff5e) return code;
  const ascii = code - 0xfee0;
  const isDigitOrLetter =
    (ascii >= 48 && ascii <= 57) || (ascii >= 65 && ascii <= 90) || (ascii >= 97 && ascii <= 122);
  // % + - . / ~
  const isNumberMark =
    ascii === 37 || ascii === 43 || ascii === 45 || ascii === 46 || ascii === 47 || ascii === 126;
  return isDigitOrLetter || isNumberMark ? ascii : code;
}

const WIDE: Readonly<Record<number, string>> = {
  33: "！",
  40: "（",
  41: "）",
  44: "，",
  58: "：",
  59: "；",
  63: "？",
};

/**
 * Half-width marks between Chinese words become the full-width ones that part clauses; those in
 * numbers, times and Latin text stay. The length stays too.
 */
export function widenMarks(text: string): string {
  if (!/[!(),:;?]/.test(text)) return text;
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const wide = WIDE[text.charCodeAt(at)];
    if (wide === undefined || !isBesideHan(text, at)) continue;
    parts.push(text.slice(from, at), wide);
    from = at + 1;
  }
  parts.push(text.slice(from));
  return parts.join("");
}

/** 超2000家,其中 and 5%,其中 part clauses; 1,200 and 8:30 do not. */
function isBesideHan(text: string, at: number): boolean {
  if (isDigit(text, at - 1) && isDigit(text, at + 1)) return false;
  return [at - 2, at - 1, at + 1, at + 2].some((near) => isHan(text, near));
}

export function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}

export function isLatin(text: string, at: number): boolean {
  const code = text.charCodeAt(at) | 32;
  return code >= 97 && code <= 122;
}

export function isHan(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (
    (code >= 0x4e00 && code <= 0x9fff) || code === 0x3007 || (code >= 0x3400 && code <= 0x4dbf)
  );
}

/** The position after one space, or `at` itself. */
export function skipSpace(text: string, at: number): number {
  return text.charCodeAt(at) === 32 ? at + 1 : at;
}
