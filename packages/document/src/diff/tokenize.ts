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
  node: NodeJson | null;
}

const words = new Intl.Segmenter("zh", { granularity: "word" });
const name = /[A-Za-z\dＡ-Ｚａ-ｚ０-９]+(?:[-–./+&][A-Za-z\dＡ-Ｚａ-ｚ０-９]+)*/g;
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
  const base = { start, end, text, node, unit: "" };
  if (node.type === "figure") {
    const id = node.attrs?.figureId;
    const isShared = typeof id === "string" && figureIds.has(id);
    const unit = numberPhrases(text)[0]?.unit ?? "";
    const key = isShared ? `figure ${id}` : textKey(text);
    return { ...base, kind: "figure", key, weight: isShared ? 40 : 12, unit };
  }
  if (node.type === "blockBoundary") return { ...base, kind: "boundary", key: "\u2029", weight: 8 };
  if (node.type === "hardBreak") return { ...base, kind: "atom", key: "\n", weight: 4 };
  return { ...base, kind: "atom", key: `node ${JSON.stringify(node)}`, weight: 8 };
}

function tokenizeText(text: string, offset: number, tokens: Token[]): void {
  let from = 0;
  for (const { start, end, unit } of numberPhrases(text)) {
    tokenizeWords(text.slice(from, start), offset + from, tokens);
    tokens.push(textToken("number", text.slice(start, end), offset + start, 12, unit));
    from = end;
  }
  tokenizeWords(text.slice(from), offset + from, tokens);
}

function tokenizeWords(text: string, offset: number, tokens: Token[]): void {
  let from = 0;
  for (const match of text.matchAll(name)) {
    segment(text.slice(from, match.index), offset + from, tokens);
    const weight = Math.min(20, 4 * match[0].length);
    tokens.push(textToken("word", match[0], offset + match.index, weight));
    from = match.index + match[0].length;
  }
  segment(text.slice(from), offset + from, tokens);
}

const isSpace = /^\s+$/u;
const isWord = /[\p{L}\p{N}]/u;

function segment(text: string, offset: number, tokens: Token[]): void {
  if (text === "") return;
  for (const { segment: words_, index } of words.segment(text)) {
    const start = offset + index;
    if (isSpace.test(words_)) tokens.push(textToken("space", words_, start, 1));
    else if (isWord.test(words_)) tokens.push(textToken("word", words_, start, wordWeight(words_)));
    else pushPunctuation(words_, start, tokens);
  }
}

function wordWeight(word: string): number {
  if (word.length === 1) return functionWords.has(word) ? 2 : 4;
  return Math.min(20, 4 * word.length);
}

/** Marks that mean something only in a row: …… and —— and their typewritten forms. */
const rowMarks = "…—-.";

/** Single marks, but rows of … and —— whole. */
function pushPunctuation(text: string, start: number, tokens: Token[]): void {
  let at = start;
  for (const mark of text) {
    const last = tokens.at(-1);
    const weight = "。！？!?…".includes(mark) ? 6 : 5;
    if (last?.end === at && last.text.endsWith(mark) && rowMarks.includes(mark)) {
      tokens[tokens.length - 1] = textToken("punctuation", last.text + mark, last.start, weight);
    } else {
      tokens.push(textToken("punctuation", mark, at, weight));
    }
    at += mark.length;
  }
}

function textToken(kind: TokenKind, text: string, start: number, weight: number, unit = ""): Token {
  return {
    kind,
    start,
    end: start + text.length,
    text,
    key: textKey(text),
    weight,
    unit,
    node: null,
  };
}

function textKey(text: string): string {
  return `text ${foldWidth(text)}`;
}
