import type { TableChange } from "@fangzhi/document/diff";
import type { NodeJson } from "@fangzhi/types";
import type { ReactNode } from "react";
import { classNames } from "#lib/class-names.ts";
import type { BlockView } from "./block-view.ts";
import { BlockBody } from "./changed-block.tsx";
import { Inline } from "./changed-inline.tsx";

const cellWash = {
  unchanged: "",
  edited: "bg-ochre-wash",
  added: "bg-jade-wash",
  removed: "bg-rose-wash line-through",
} as const;

/** A table with its rows and cells put in, taken out and edited. */
export function ChangedTable({ table, view }: { table: TableChange; view: BlockView }) {
  const { spoken } = view;
  const said = { added: spoken.inserted, removed: spoken.deleted, unchanged: "", edited: "" };
  // Comments are placed on the table as a whole: its cells are counted apart.
  const inside: BlockView = { ...view, layout: "inline", side: "both", moves: null, ranges: [] };
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
                    {cell.blocks.length > 0
                      ? cell.blocks.map((block, place) => (
                          <div key={place}>
                            <BlockBody change={block} view={inside} />
                          </div>
                        ))
                      : cellText(cell.after ?? cell.before)}
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

const cellText = (cell: NodeJson | null): ReactNode =>
  (cell?.content ?? []).map((block, index) => (
    <div key={index}>
      <Inline nodes={block.content ?? []} />
    </div>
  ));
