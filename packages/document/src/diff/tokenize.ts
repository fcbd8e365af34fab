import type { NodeJson } from "@fangzhi/types";
import { foldWidth } from "./fold-width.ts";
import type { InlineText } from "./inline-text.ts";
import { numberPhrases } from "./number-phrases.ts";

export type TokenKind =
  | "number"
  | "figure"
  | "word"
  | "punctuation"
  | "space"
  | "atom"
  | "boundary";

/** The smallest thing that changes as a whole. */
export interface Token {
  kind: TokenKind;
  start: number;
  end: number;
  text: string;
  /** Two tokens with one key say the same, save for width. */
  key: string;
  /** How much it is worth to keep this token in place. */
  weight: number;
  /** What a number counts; "" for anything else. */
  unit: string;
  /** A number's digits or numerals without qualifier, multiplier and unit; "" for anything else. */
  numeral: string;
  node: NodeJson | null;
}

const words = new Intl.Segmenter("zh", { granularity: "word" });
const name = /[\p{sc=Latin}\p{M}\d０-９]+(?:[-–./+&@'’][\p{sc=Latin}\p{M}\d０-９]+)*/gu;
const address = /https?:\/\/[\w\-.~:/?#@!$&*+,;=%]*[\w\-~/#=]/g;
const functionWords = new Set(
  "的了和与及在是等为以中上将也并对由从到向把被就都而且或其这该着地得之",
);

/**
 * The tokens of a text: figures, number phrases, names of letters and digits, then the words that
 * Intl.Segmenter finds, then single punctuation. `figureIds` are the figures both sides have: such a
 * figure is the same one whatever it says; any other is known by its phrase, so that binding a
 * number changes no words.
 */
export function tokenize(inline: InlineText, figureIds: ReadonlySet<string>): Token[] {
  const tokens: Token[] = [];
  let from = 0;
  let open = 0;
  // Words may run across texts with different marks, so neighbouring texts are read as one.
  for (const run of inline.runs) {
    if (run.node.type === "text") {
      open = run.end;
      continue;
    }
    tokenizeText(inline.text.slice(from, open), from, tokens);
    tokens.push(atomToken(run.node, run.start, inline.text.slice(run.start, run.end), figureIds));
    from = run.end;
    open = run.end;
  }
  tokenizeText(inline.text.slice(from, open), from, tokens);
  return tokens;
}

function atomToken(
  node: NodeJson,
  start: number,
  text: string,
  figureIds: ReadonlySet<string>,
): Token {
  const end = start + text.length;
  const base = { start, end, text, node, unit: "", numeral: "" };
  if (node.type === "figure") {
    const id = node.attrs?.figureId;
    const isShared = typeof id === "string" && figureIds.has(id);
    const unit = numberPhrases(text)[0]?.unit ?? "";
    const key = isShared ? `figure ${id}` : textKey(text);
    const weight = isShared ? 40 : 12;
    return { ...base, kind: "figure", key, weight, unit, numeral: numeralOf(text) };
  }
  if (node.type === "blockBoundary") return { ...base, kind: "boundary", key: "\u2029", weight: 8 };
  if (node.type === "hardBreak") return { ...base, kind: "atom", key: "\n", weight: 4 };
  return { ...base, kind: "atom", key: `node ${JSON.stringify(node)}`, weight: 8 };
}

function tokenizeText(text: string, offset: number, tokens: Token[]): void {
  let from = 0;
  for (const match of text.matchAll(address)) {
    tokenizeProse(text.slice(from, match.index), offset + from, tokens);
    tokens.push(textToken("word", match[0], offset + match.index, nameWeight(match[0])));
    from = match.index + match[0].length;
  }
  tokenizeProse(text.slice(from), offset + from, tokens);
}

function tokenizeProse(text: string, offset: number, tokens: Token[]): void {
  const first = tokens.length;
  let from = 0;
  for (const { start, end, unit } of numberPhrases(text)) {
    tokenizeWords(text.slice(from, start), offset + from, tokens);
    tokens.push(textToken("number", text.slice(start, end), offset + start, 12, unit));
    from = end;
  }
  tokenizeWords(text.slice(from), offset + from, tokens);
  joinTypeNames(tokens, first);
}

/** 歼-20, 东风-41: a word, a hyphen and a bare number right behind it are one name. */
function joinTypeNames(tokens: Token[], first: number): void {
  let kept = first;
  for (let at = first; at < tokens.length; at += 1) {
    const token = tokens[at] as Token;
    const [word, hyphen] = [tokens[kept - 2], tokens[kept - 1]];
    const isName =
      kept - 2 >= first &&
      hyphen?.text === "-" &&
      word?.kind === "word" &&
      /\p{sc=Han}$/u.test(word.text) &&
      /^\d+[A-Za-z]*$/.test(token.text);
    if (isName) kept -= 2;
    const text = isName ? `${word.text}-${token.text}` : "";
    tokens[kept] = isName ? textToken("word", text, word.start, nameWeight(text)) : token;
    kept += 1;
  }
  tokens.length = kept;
}

function tokenizeWords(text: string, offset: number, tokens: Token[]): void {
  let from = 0;
  for (const match of text.matchAll(name)) {
    segment(text.slice(from, match.index), offset + from, tokens);
    tokens.push(textToken("word", match[0], offset + match.index, nameWeight(match[0])));
    from = match.index + match[0].length;
  }
  segment(text.slice(from), offset + from, tokens);
}

const isSpace = /^\s+$/u;
const isWord = /[\p{L}\p{N}]/u;
/** Emoji and what joins them: never a row of single marks. */
const isPictograph = /\u200d|\ufe0f|\u20e3|[\ud800-\udfff]/;

function segment(text: string, offset: number, tokens: Token[]): void {
  if (text === "") return;
  let start = offset;
  for (const word of wordsOf(text)) {
    if (isSpace.test(word)) tokens.push(textToken("space", word, start, 1));
    else if (isWord.test(word)) tokens.push(textToken("word", word, start, wordWeight(word)));
    else if (isPictograph.test(word)) tokens.push(textToken("punctuation", word, start, 5));
    else pushPunctuation(word, start, tokens);
    start += word.length;
  }
}

const countedIs = /^[一二三四五六七八九十][是要]$/;

/** What the segmenter finds, cut as a reader cuts: 这一|项目, 一|是. */
function wordsOf(text: string): string[] {
  const found: string[] = [];
  for (const { segment: word } of words.segment(text)) {
    const last = found.at(-1);
    if (last !== undefined && isMiscut(last, word)) {
      found.splice(-1, 1, last.slice(0, -1), last.slice(-1) + word);
    } else if (countedIs.test(word)) {
      found.push(word.charAt(0), word.charAt(1));
    } else {
      found.push(word);
    }
  }
  return found;
}

/** 该项|目, 这一项|目: the segmenter joins a pointing word with half of the word it points at. */
function isMiscut(word: string, next: string): boolean {
  const isPointing = word.length > 1 && "这那该本各此某我原".includes(word.charAt(0));
  if (!isPointing || word.length > 3 || next.length !== 1) return false;
  const [whole, more] = words.segment(word.slice(-1) + next);
  return more === undefined && whole?.isWordLike === true;
}

/** Short English words (and, of, to) hold a sentence together as little as 的 and 和. */
function nameWeight(name_: string): number {
  return /^[a-z]{1,3}$/.test(name_) ? 3 : Math.min(20, 4 * name_.length);
}

function wordWeight(word: string): number {
  if (word.length === 1) return functionWords.has(word) ? 2 : 5;
  return Math.min(20, 4 * word.length);
}

/** A row of marks longer than this is no …… or ——, and needn't be one. */
const longestRow = 40;

/** Single marks, but rows of … and —— whole. */
function pushPunctuation(text: string, start: number, tokens: Token[]): void {
  for (const match of text.matchAll(/([…—.-])\1*|./gsu)) {
    const at = start + match.index;
    const last = tokens.at(-1);
    const row = match[1];
    // The segmenter may give a row in pieces.
    const isMore = row !== undefined && last?.end === at && last.text.endsWith(row);
    if (isMore && last.text.length < longestRow) {
      tokens[tokens.length - 1] = textToken("punctuation", last.text + match[0], last.start, 6);
    } else {
      tokens.push(textToken("punctuation", match[0], at, 6));
    }
  }
}

function textToken(kind: TokenKind, text: string, start: number, weight: number, unit = ""): Token {
  return {
    kind,
    start,
    end: start + text.length,
    text,
    // 3 个 is 3个 set in another way.
    key: kind === "number" ? textKey(text).replaceAll(" ", "") : textKey(text),
    weight,
    unit,
    numeral: kind === "number" ? numeralOf(text) : "",
    node: null,
  };
}

function numeralOf(text: string): string {
  return foldWidth(text).replace(/[^\d.〇零一二三四五六七八九十百千两半]/g, "");
}

function textKey(text: string): string {
  return `text:${foldWidth(text).normalize("NFC")}`;
}
