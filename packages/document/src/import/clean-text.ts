/** Control characters but tab and line end, byte order marks and other marks without width. */
const invisible =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u200b-\u200f\u2028-\u202e\u2060\ufeff\ufffe\uffff]/g;

/** A text with line ends as `\n`, without invisible characters and without halves of characters. */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n")
    .replace(invisible, "")
    .toWellFormed();
}

const isSpace = (char: string): boolean => /[\s\u3000]/.test(char);

/** The characters of a text that are no white space. */
export function withoutSpace(text: string): string {
  return text.replace(/[\s\u3000]+/g, "");
}

/** Without the white space at both ends; linear, whatever the white space. */
export function trimmed(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isSpace(text.charAt(start))) start++;
  while (end > start && isSpace(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}
