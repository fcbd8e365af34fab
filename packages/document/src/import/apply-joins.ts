import type { PageBlock } from "./page.ts";
import type { JoinProposal } from "./propose-joins.ts";

/**
 * The page with some joins made: the second half's words at the end of the first half, the blocks of
 * its column behind it. Every character stays, in whatever order the joins are given.
 */
export function applyJoins(
  blocks: readonly PageBlock[],
  joins: readonly Pick<JoinProposal, "leftId" | "rightId" | "followIds">[],
): PageBlock[] {
  const byId = new Map(blocks.map((block) => [block.id, block]));
  const next = new Map(joins.map((join) => [join.leftId, join]));
  const joined = new Set(joins.map(({ rightId }) => rightId));
  const moved = new Set(joins.flatMap(({ followIds }) => followIds));
  const placed = new Set<string>();
  const result: PageBlock[] = [];
  const place = (first: PageBlock): void => {
    if (placed.has(first.id)) return;
    placed.add(first.id);
    const parts = [first];
    const behind: string[] = [];
    for (let join = next.get(first.id); join; join = next.get(join.rightId)) {
      const part = byId.get(join.rightId);
      if (!part || placed.has(part.id)) break;
      placed.add(part.id);
      parts.push(part);
      behind.push(...join.followIds);
    }
    result.push(joinBlocks(parts));
    for (const id of behind) {
      const block = byId.get(id);
      if (block && !joined.has(id)) place(block);
    }
  };
  for (const block of blocks) if (!joined.has(block.id) && !moved.has(block.id)) place(block);
  // A join whose first half is itself inside a run that moved in a circle is left where it stood.
  for (const block of blocks) place(block);
  return result;
}

function joinBlocks(parts: readonly PageBlock[]): PageBlock {
  const [first] = parts;
  if (!first) throw new RangeError("nothing to join");
  if (parts.length === 1) return first;
  let length = 0;
  const marks = parts.flatMap((part) => {
    const from = length;
    length += part.text.length;
    return part.marks.map((mark) => ({ ...mark, start: mark.start + from, end: mark.end + from }));
  });
  const text = parts.map((part) => part.text).join("");
  // A short line that turned out to be half a sentence is no heading.
  const kind = first.kind === "heading" ? "paragraph" : first.kind;
  return { ...first, kind, reason: "joined", text, marks };
}
