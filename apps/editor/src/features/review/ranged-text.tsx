import type { NodeJson } from "@fangzhi/types";
import { type BlockView, cutsInText } from "./block-view.ts";
import { RangedInline } from "./changed-inline.tsx";

/** One text block of a table's cell or a picture, with the words that were commented on marked. */
export function RangedText({
  node,
  number,
  view,
}: {
  node: NodeJson;
  number: number;
  view: BlockView;
}) {
  return (
    <span data-fragment={view.fragment} data-block={number}>
      <RangedInline nodes={node.content ?? []} cuts={cutsInText(node, number, view)} view={view} />
    </span>
  );
}
