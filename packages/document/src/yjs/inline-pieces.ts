import * as Y from "yjs";

/** Half-open UTF-16 offsets in the text of a block. */
export interface Range {
  start: number;
  end: number;
}

/** One child of a text block as the text it reads as, with its offset in the block. */
export interface InlinePiece extends Range {
  text: string;
  /** Null for a run of text. */
  element: Y.XmlElement | null;
}

/** The children of a text block, in order: piece n is child n. */
export function inlinePieces(block: Y.XmlElement): InlinePiece[] {
  const pieces: InlinePiece[] = [];
  let start = 0;
  for (const child of block.toArray()) {
    const element = child instanceof Y.XmlElement ? child : null;
    const text = child instanceof Y.XmlText ? plainText(child) : elementText(element);
    pieces.push({ text, element, start, end: start + text.length });
    start += text.length;
  }
  return pieces;
}

function plainText(text: Y.XmlText): string {
  return (text.toDelta() as { insert: unknown }[])
    .map((run) => (typeof run.insert === "string" ? run.insert : ""))
    .join("");
}

function elementText(element: Y.XmlElement | null): string {
  if (element?.nodeName === "hardBreak") return "\n";
  const phrase: unknown = element?.nodeName === "figure" ? element.getAttribute("phrase") : "";
  return typeof phrase === "string" ? phrase : "";
}
