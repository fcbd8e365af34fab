import type { EdgeWords } from "./edge-words.ts";
import type { PageBlock } from "./page.ts";
import type { PageWords } from "./page-words.ts";
import {
  beginsItem,
  beginsSentence,
  beginsWithConnective,
  closingOf,
  endsUnfinished,
  type SentenceEdges,
} from "./sentence-edges.ts";

/** Why two blocks seem to be one sentence, strongest first. */
export const joinReasons = [
  "bracket",
  "number",
  "cut-at-mark",
  "continued",
  "broken-word",
  "echo",
  "connective",
  "bare-words",
  "not-indented",
  "next",
  "no-end",
  "chosen",
] as const;
export type JoinReason = (typeof joinReasons)[number];

export interface Evidence {
  /** Beyond `enoughEvidence` it is worth proposing. */
  score: number;
  reasons: JoinReason[];
}

export interface Break {
  edgeWords: EdgeWords;
  left: PageBlock;
  leftEdges: SentenceEdges;
  right: PageBlock;
  rightEdges: SentenceEdges;
  /** The first half looks like a heading but heads nothing. */
  isLoneHeading: boolean;
  /** Paragraphs that stand between the two. */
  between: number;
  /** The first half with the paragraphs right above it in its section. */
  own: readonly PageBlock[];
  /** The paragraph right above the second half, if it is another one. */
  other: readonly PageBlock[];
  /** A heading stands right above the second. */
  isBelowHeading: boolean;
  /** Paragraphs of the page are indented as a rule. */
  hasIndents: boolean;
}

/** What a page must say for a join before it is proposed. */
export const enoughEvidence = 3.25;
/** Enough where nothing else on the page comes near it. */
export const enoughForBest = 2;
export const clearMargin = 1;

/** By the length of the run that the page says elsewhere. */
const echoWeights: Readonly<Record<number, number>> = { 2: 1.5, 3: 2.5, 4: 3 };

/** Weighs whether the second block goes on with the sentence that the first one breaks off. */
export function weighJoin(found: Break, words: PageWords): Evidence {
  const { left, leftEdges, right, rightEdges } = found;
  const evidence = new Weighing();
  weighBrackets(leftEdges, rightEdges, evidence);
  evidence.add("no-end", left.kind === "heading" ? (found.isLoneHeading ? 1.5 : 0) : 2, true);
  evidence.add("cut-at-mark", 1, leftEdges.isCutAtMark || endsUnfinished(left.text));
  evidence.add("continued", 4, rightEdges.isContinued && leftEdges.unclosed === "");
  evidence.add(
    "number",
    4,
    /\d\.?$/.test(left.text) && /^[\d.%％万亿余多个家项条]/.test(right.text),
  );
  const gain = found.edgeWords.gained(left.text, right.text);
  evidence.add("broken-word", 3, gain > 0);
  // The rest of a word that this fragment does not complete.
  evidence.weigh(gain <= 0 && found.edgeWords.endsWithOrphan(left.text) ? -1 : 0);
  const echo = words.echo(left.text, right.text);
  evidence.add("echo", echoWeights[echo] ?? 0, echo > 0);
  const isOpener = beginsSentence(right.text);
  evidence.add("connective", 2.5, !isOpener && beginsWithConnective(right.text));
  const bare = isOpener ? 0 : found.edgeWords.bareness(right.text);
  evidence.add("bare-words", bare, bare > 0);
  evidence.weigh(isOpener ? -2 : 0);
  evidence.weigh(beginsItem(right.text) ? -5 : 0);
  evidence.weigh(found.isBelowHeading ? -4 : 0);
  if (found.hasIndents) {
    evidence.weigh(right.isIndented ? -4 : 0);
    evidence.add("not-indented", 3, !right.isIndented);
  }
  evidence.add("next", 2, found.between === 0);
  evidence.weigh(-0.25 * Math.min(found.between, 8));
  evidence.weigh(3 * words.kinship(right, found.own) - 2 * words.kinship(right, found.other));
  evidence.weigh(right.kind === "caption" ? -0.5 : 0);
  return evidence.sum();
}

/** 《 before the break wants 》 behind it, and the other way round. */
function weighBrackets(left: SentenceEdges, right: SentenceEdges, evidence: Weighing): void {
  const wanted = closingOf(left.unclosed.at(-1) ?? "");
  const closes = wanted !== "" && right.unopened.startsWith(wanted);
  evidence.add("bracket", 6, closes);
  if (closes) return;
  // A long quotation may run on without its end; a title or a bracket never does.
  if (wanted !== "") evidence.weigh(wanted === "”" ? -2 : -4);
  if (right.unopened !== "") evidence.weigh(right.unopened.startsWith("”") ? -2 : -4);
}

class Weighing {
  #score = 0;
  readonly #reasons: JoinReason[] = [];

  add(reason: JoinReason, weight: number, holds: boolean): void {
    if (!holds) return;
    this.#score += weight;
    this.#reasons.push(reason);
  }

  weigh(weight: number): void {
    this.#score += weight;
  }

  sum(): Evidence {
    return { score: this.#score, reasons: [...this.#reasons] };
  }
}
