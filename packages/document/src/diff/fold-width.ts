/** Marks that full-width conversion exchanges, and quotation marks of the same rank. */
const twins: Readonly<Record<string, string>> = {
  "，": ",",
  "；": ";",
  "：": ":",
  "？": "?",
  "！": "!",
  "（": "(",
  "）": ")",
  "～": "~",
  "％": "%",
  "　": " ",
  "\u00a0": " ",
  "“": '"',
  "”": '"',
  "「": '"',
  "」": '"',
  "＂": '"',
  "‘": "'",
  "’": "'",
  "『": "'",
  "』": "'",
  "—": "-",
  "–": "-",
  "－": "-",
  "﹣": "-",
};

/** Most words need no folding, and asking is cheaper. */
const needsFolding = /[\uff01-\uff5e\u3000\u00a0“”「」‘’『』—–﹣….。-]/;

const foldable = /[\uff01-\uff5e\u3000\u00a0“”「」‘’『』—–﹣]/g;

/**
 * A text with its punctuation and width differences taken away: what stays equal when a paragraph is
 * converted to full-width punctuation or its quotation marks are changed. Lengths may differ
 * (`...` and `……`), so offsets don't carry over.
 */
export function foldWidth(text: string): string {
  if (!needsFolding.test(text)) return text;
  return text
    .replace(foldable, foldCharacter)
    .replace(/…+|\.{3,}|。{3,}/g, "…")
    .replace(/-{2,}/g, "--")
    .replace(/\.(?!\d)|。/g, "。");
}

function foldCharacter(character: string): string {
  const twin = twins[character];
  if (twin !== undefined) return twin;
  const code = character.charCodeAt(0);
  return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : character;
}
