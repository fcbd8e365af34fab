import { fragmentNames } from "@fangzhi/types";
import * as Y from "yjs";

/** The figure's elements in a live document; a paste may have made more than one. */
export function figureElements(ydoc: Y.Doc, figureId: string): Y.XmlElement[] {
  const found: Y.XmlElement[] = [];
  for (const name of fragmentNames) collect(ydoc.getXmlFragment(name), figureId, found);
  return found;
}

function collect(parent: Y.XmlFragment, figureId: string, found: Y.XmlElement[]): void {
  for (const child of parent.toArray()) {
    if (!(child instanceof Y.XmlElement)) continue;
    if (child.nodeName === "figure" && child.getAttribute("figureId") === figureId) {
      found.push(child);
    } else {
      collect(child, figureId, found);
    }
  }
}
