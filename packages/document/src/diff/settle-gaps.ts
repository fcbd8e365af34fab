import type { TokenPair } from "./align-tokens.ts";
import { joinChanges } from "./join-changes.ts";
import { linkMoves } from "./link-moves.ts";
import { type Part, partsOf } from "./parts.ts";
import { slideGap } from "./slide-gap.ts";
import { type Stretch, stretchOver } from "./stretch.ts";
import type { Token } from "./tokenize.ts";
import { trimStretch } from "./trim-stretch.ts";
import type { SegmentKind } from "./types.ts";

/** The stretches that an alignment reads best as: no crumbs between changes, cuts where people pause. */
export function settleGaps(
  before: readonly Token[],
  after: readonly Token[],
  pairs: readonly TokenPair[],
  findsMoves: boolean,
): Stretch[] {
  const found = partsOf(before, after, pairs);
  slideAll(before, after, found);
  const linked = findsMoves ? linkMoves(before, after, found) : found;
  const parts = joinChanges(before, after, linked);
  slideAll(before, after, parts);
  return parts.flatMap((part) => stretchesOf(before, after, part));
}

/** From the end, because sliding may put a new island beside the gap. */
function slideAll(before: readonly Token[], after: readonly Token[], parts: Part[]): void {
  for (let index = parts.length - 1; index >= 0; index -= 1) {
    if (parts[index]?.type === "gap") slideGap(before, after, parts, index);
  }
}

function stretchesOf(before: readonly Token[], after: readonly Token[], part: Part): Stretch[] {
  if (part.type === "island") return islandStretches(before, after, part);
  const left = before.slice(part.beforeStart, part.beforeEnd);
  const right = after.slice(part.afterStart, part.afterEnd);
  const at = {
    beforeStart: left[0]?.start ?? before[part.beforeStart - 1]?.end ?? 0,
    beforeEnd: left.at(-1)?.end ?? before[part.beforeStart - 1]?.end ?? 0,
    afterStart: right[0]?.start ?? after[part.afterStart - 1]?.end ?? 0,
    afterEnd: right.at(-1)?.end ?? after[part.afterStart - 1]?.end ?? 0,
  };
  if (part.type === "departed" || part.type === "arrived") {
    return [{ op: part.type, kind: "words", ...at, move: part.move ?? 0 }];
  }
  const kind = part.type === "swap" ? swapKind([...left, ...right]) : kindOf([...left, ...right]);
  if (isSpacing(before, part.beforeStart, part.beforeEnd, right)) {
    return [{ op: "width", kind: "punctuation", ...at }];
  }
  if (isSpacing(after, part.afterStart, part.afterEnd, left)) {
    return [{ op: "width", kind: "punctuation", ...at }];
  }
  if (right.length === 0) return [{ op: "delete", kind, ...at }];
  if (left.length === 0) return [{ op: "insert", kind, ...at }];
  return trimStretch({ op: "replace", kind, ...at }, left, right);
}

/** The space that some set between Chinese and Latin words or digits, and others don't. */
function isSpacing(
  tokens: readonly Token[],
  start: number,
  end: number,
  others: readonly Token[],
): boolean {
  const isSpace = end - start === 1 && others.length === 0 && tokens[start]?.kind === "space";
  if (!isSpace) return false;
  const around = `${tokens[start - 1]?.text.at(-1)}${tokens[end]?.text.charAt(0)}`;
  return /^(?:\p{Script=Han}[\dA-Za-z]|[\dA-Za-z%]\p{Script=Han})$/u.test(around);
}

function islandStretches(before: readonly Token[], after: readonly Token[], part: Part): Stretch[] {
  const stretches: Stretch[] = [];
  for (let index = 0; index < part.beforeEnd - part.beforeStart; index += 1) {
    const left = before[part.beforeStart + index] as Token;
    const right = after[part.afterStart + index] as Token;
    const isFigure = left.kind === "figure" && right.kind === "figure";
    const [op, kind] =
      left.text === right.text
        ? (["equal", "words"] as const)
        : isFigure
          ? (["replace", "figure"] as const)
          : (["width", "punctuation"] as const);
    const last = stretches.at(-1);
    if (op === "equal" && last?.op === "equal") {
      last.beforeEnd = left.end;
      last.afterEnd = right.end;
    } else {
      stretches.push(stretchOver(op, kind, left.start, left.end, right.start, right.end));
    }
  }
  return stretches;
}

function swapKind(tokens: readonly Token[]): SegmentKind {
  return tokens.some((token) => token.kind === "figure") ? "figure" : "number";
}

/** What changed tokens are about; `words` when it is more than one thing. */
function kindOf(tokens: readonly Token[]): SegmentKind {
  const isAll = (...kinds: Token["kind"][]) => tokens.every((token) => kinds.includes(token.kind));
  if (isAll("space")) return "space";
  // Where a paragraph ends now a space stood between two English sentences.
  if (isAll("boundary", "space")) return "boundary";
  if (isAll("punctuation", "space")) return "punctuation";
  if (isAll("figure")) return "figure";
  return isAll("number") ? "number" : "words";
}
