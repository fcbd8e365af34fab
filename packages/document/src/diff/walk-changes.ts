import type { BlockChange, Segment } from "./types.ts";

/** Every segment of some block lists, those of picture parts and table cells included. */
export function* walkBlocks(lists: Iterable<readonly BlockChange[]>): Generator<Segment> {
  for (const list of lists) {
    for (const change of list) {
      yield* change.segments;
      for (const part of change.parts ?? []) yield* part.segments;
      for (const row of change.table?.rows ?? []) {
        yield* walkBlocks(row.cells.map((cell) => cell.blocks));
      }
    }
  }
}
