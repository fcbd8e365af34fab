import type { NodeJson } from "@fangzhi/types";
import { canonicalJson } from "../canonical-json.ts";
import { nodesText } from "../document-text.ts";
import { attributeChanges } from "./diff-attributes.ts";
import { heaviestChain } from "./heaviest-chain.ts";
import { invertTable, removedFirst } from "./invert-diff.ts";
import { sharedShingles, shinglesOf } from "./leaves.ts";
import type { BlockChange, CellChange, RowChange, RowSide, TableChange } from "./types.ts";

/** Rows and columns are the same, edited, from this resemblance on. */
const sameFrom = 0.3;
/** A table with more pairs of rows than this is compared row by row in order. */
const rowPairs = 40_000;

interface Twin {
  before: number | null;
  after: number | null;
}

/** How the blocks inside two cells are compared. */
type CompareBlocks = (before: readonly NodeJson[], after: readonly NodeJson[]) => BlockChange[];

/** The comparison of two tables: columns, then rows, then the blocks of each cell. */
export function diffTable(
  before: NodeJson,
  after: NodeJson,
  compareBlocks: CompareBlocks,
): TableChange {
  // One direction is computed and the other is its mirror, so that ties cannot fall differently.
  if (canonicalJson(before) > canonicalJson(after)) {
    return invertTable(diffTable(after, before, compareBlocks));
  }
  const left = (before.content ?? []).map((row) => row.content ?? []);
  const right = (after.content ?? []).map((row) => row.content ?? []);
  const columns = alignColumns(left, right);
  const rowText = (cells: readonly NodeJson[]) => cells.map((cell) => nodesText([cell])).join("\t");
  const rows = alignTexts(left.map(rowText), right.map(rowText)).map((twin): RowChange => {
    const was = rowAt(before, twin.before);
    const is = rowAt(after, twin.after);
    const cells = diffCells(was?.node.content, is?.node.content, columns, compareBlocks);
    const kind = !was ? "added" : !is ? "removed" : kindOf(cells, was.node, is.node);
    return { kind, before: was, after: is, cells };
  });
  return { columns, rows };
}

function rowAt(table: NodeJson, index: number | null): RowSide | null {
  const node = index === null ? undefined : table.content?.[index];
  return index === null || !node ? null : { index, node };
}

function kindOf(cells: readonly CellChange[], old: NodeJson, now: NodeJson) {
  const isSame = cells.every((cell) => cell.kind === "unchanged");
  return isSame && canonicalJson(old) === canonicalJson(now) ? "unchanged" : "edited";
}

/** Columns are told apart by their cells' words; where cells span, they are counted from the left. */
function alignColumns(left: readonly NodeJson[][], right: readonly NodeJson[][]): Twin[] {
  const widthOf = (rows: readonly NodeJson[][]) =>
    rows.reduce((most, row) => Math.max(most, row.length), 0);
  const isPlain = [...left, ...right]
    .flat()
    .every((cell) => (cell.attrs?.colspan ?? 1) === 1 && (cell.attrs?.rowspan ?? 1) === 1);
  const columnText = (rows: readonly NodeJson[][], column: number) =>
    rows.map((row) => nodesText(row[column] ? [row[column]] : [])).join("\n");
  const texts = (rows: readonly NodeJson[][]) =>
    Array.from({ length: widthOf(rows) }, (_, column) => columnText(rows, column));
  if (!isPlain || widthOf(left) === widthOf(right)) {
    return zip(widthOf(left), widthOf(right));
  }
  return alignTexts(texts(left), texts(right));
}

function zip(left: number, right: number): Twin[] {
  return Array.from({ length: Math.max(left, right) }, (_, index) => ({
    before: index < left ? index : null,
    after: index < right ? index : null,
  }));
}

/** Rows or columns paired by their words, in order; what has no twin was removed or added. */
function alignTexts(left: readonly string[], right: readonly string[]): Twin[] {
  if (left.length * right.length > rowPairs) return zip(left.length, right.length);
  const leftShingles = left.map(shinglesOf);
  const rightShingles = right.map(shinglesOf);
  const pairs = [];
  for (const [i, text] of left.entries()) {
    for (const [j, other] of right.entries()) {
      const a = leftShingles[i] as Float64Array;
      const b = rightShingles[j] as Float64Array;
      const total = a.length + b.length;
      const score = text === other ? 1.5 : total === 0 ? 0 : (2 * sharedShingles(a, b)) / total;
      if (score >= sameFrom) pairs.push({ before: i, after: j, weight: score });
    }
  }
  return mergeTwins(heaviestChain(pairs), left.length, right.length);
}

function mergeTwins(
  chain: readonly { before: number; after: number }[],
  left: number,
  right: number,
): Twin[] {
  const twins: Twin[] = [];
  let [i, j] = [0, 0];
  for (const pair of [...chain, { before: left, after: right }]) {
    for (; i < pair.before; i += 1) twins.push({ before: i, after: null });
    for (; j < pair.after; j += 1) twins.push({ before: null, after: j });
    if (pair.before < left) twins.push({ before: i++, after: j++ });
  }
  return twins;
}

function diffCells(
  old: readonly NodeJson[] | undefined,
  now: readonly NodeJson[] | undefined,
  columns: readonly Twin[],
  compareBlocks: CompareBlocks,
): CellChange[] {
  const at = (cells: readonly NodeJson[] | undefined, column: number | null) =>
    column === null ? null : (cells?.[column] ?? null);
  const cells = columns
    .map((column) => diffCell(at(old, column.before), at(now, column.after), compareBlocks))
    .filter((cell) => cell !== null);
  return removedFirst(cells);
}

function diffCell(
  before: NodeJson | null,
  after: NodeJson | null,
  compareBlocks: CompareBlocks,
): CellChange | null {
  if (!before && !after) return null;
  if (!before || !after) {
    return { kind: before ? "removed" : "added", before, after, blocks: [], attributes: [] };
  }
  if (canonicalJson(before) === canonicalJson(after)) {
    return { kind: "unchanged", before, after, blocks: [], attributes: [] };
  }
  return {
    kind: "edited",
    before,
    after,
    blocks: compareBlocks(before.content ?? [], after.content ?? []),
    attributes: attributeChanges(before, after),
  };
}
