import { fragmentNames } from "@fangzhi/types";
import * as Y from "yjs";

/** The figure's elements in a live document; a paste may have made more than one. */
export function figureElements(ydoc: Y.Doc, figureId: string): Y.XmlElement[] {
  const found: Y.XmlElement[] = [];
  const waiting: unknown[] = fragmentNames.map((name) => ydoc.getXmlFragment(name)).reverse();
  // Without recursion: a document may be deeper than a stack.
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (!(next instanceof Y.XmlFragment)) continue;
    if (
      next instanceof Y.XmlElement &&
      next.nodeName === "figure" &&
      next.getAttribute("figureId") === figureId
    ) {
      found.push(next);
    } else {
      for (const child of next.toArray().reverse()) waiting.push(child);
    }
  }
  return found;
}
