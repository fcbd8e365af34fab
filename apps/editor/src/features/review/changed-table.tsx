import { textBlocksOf } from "@fangzhi/document";
import { type CellChange, numberTextBlocks, type TableChange } from "@fangzhi/document/diff";
import type { NodeJson } from "@fangzhi/types";
import { classNames } from "#lib/class-names.ts";
import type { BlockView } from "./block-view.ts";
import { BlockBody } from "./changed-block.tsx";
import { RangedText } from "./ranged-text.tsx";

const cellWash = {
  unchanged: "",
  edited: "bg-ochre-wash",
  added: "bg-jade-wash",
  removed: "bg-rose-wash line-through",
} as const;

/**
 * A table with its rows and cells put in, taken out and edited. `number` is that of its first text
 * block, from which the cells of the new table count on.
 */
export function ChangedTable({
  table,
  number,
  view,
}: {
  table: TableChange;
  number: number;
  view: BlockView;
}) {
  const { spoken } = view;
  const said = { added: spoken.inserted, removed: spoken.deleted, unchanged: "", edited: "" };
  const inside: BlockView = { ...view, layout: "inline", side: "both", moves: null };
  const numbers = numberCells(table, number);
  return (
    <div className="overflow-x-auto">
      <table className="border-collapse text-base">
        <tbody>
          {table.rows.map((row, index) => (
            <tr key={index} className={cellWash[row.kind === "edited" ? "unchanged" : row.kind]}>
              {row.cells.map((cell, column) => {
                const words = said[row.kind] || said[cell.kind];
                return (
                  <td
                    key={column}
                    className={classNames("border px-2 py-1 align-top", cellWash[cell.kind])}
                    {...((row.kind === "removed" || cell.kind === "removed") && {
                      "data-side": "before",
                    })}
                  >
                    {words && <span className="sr-only">{words}</span>}
                    <CellWords cell={cell} number={numbers.get(cell) ?? 0} view={inside} />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The number of each new cell's first text block. */
function numberCells(table: TableChange, first: number): Map<CellChange, number> {
  const numbers = new Map<CellChange, number>();
  let next = first;
  for (const cell of table.rows.flatMap((row) => row.cells)) {
    if (!cell.after) continue;
    numbers.set(cell, next);
    next += textBlocksOf([cell.after]).length;
  }
  return numbers;
}

function CellWords({ cell, number, view }: { cell: CellChange; number: number; view: BlockView }) {
  if (cell.blocks.length === 0) {
    const shown = cell.after ? view : { ...view, ranges: [] };
    return <CellText cell={cell.after ?? cell.before} number={number} view={shown} />;
  }
  const own = numberTextBlocks(cell.blocks, "after").map((place) => number + place);
  const inside = { ...view, numbers: own };
  return cell.blocks.map((block, place) => {
    const after = block.after[0];
    return (
      <div
        key={place}
        {...(after && { "data-fragment": view.fragment, "data-block": own[after.index] ?? number })}
      >
        <BlockBody change={block} view={inside} />
      </div>
    );
  });
}

function CellText({
  cell,
  number,
  view,
}: {
  cell: NodeJson | null;
  number: number;
  view: BlockView;
}) {
  return textBlocksOf(cell ? [cell] : []).map((block, place) => (
    <div key={place}>
      <RangedText node={block} number={number + place} view={view} />
    </div>
  ));
}

/** A table that stands as it is, came or went as a whole. */
export function PlainTable({
  node,
  number,
  view,
}: {
  node: NodeJson;
  number: number;
  view: BlockView;
}) {
  let next = number;
  return (
    <div className="overflow-x-auto">
      <table className="border-collapse text-base">
        <tbody>
          {(node.content ?? []).map((row, index) => (
            <tr key={index}>
              {(row.content ?? []).map((cell, column) => {
                const first = next;
                next += textBlocksOf([cell]).length;
                return (
                  <td key={column} className="border px-2 py-1 align-top">
                    <CellText cell={cell} number={first} view={view} />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
