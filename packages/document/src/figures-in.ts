import { type DocumentJson, FigureAttrs, type FigureUse } from "@fangzhi/types";
import { sentenceAt } from "./sentences.ts";
import { blockText, inlineText, isTextBlock, walkDocument } from "./walk.ts";

/**
 * Every figure of a document in reading order, with the sentence around it. Figures whose attributes
 * are refused are left out: `validateDocument` names them.
 */
export function figuresIn(document: DocumentJson): FigureUse[] {
  const uses: FigureUse[] = [];
  for (const { node, fragment } of walkDocument(document)) {
    if (!isTextBlock(node)) continue;
    const text = blockText(node);
    let offset = 0;
    for (const child of node.content ?? []) {
      const attrs = child.type === "figure" ? FigureAttrs.safeParse(child.attrs) : null;
      if (attrs?.success) {
        const sentence = sentenceAt(text, offset).text;
        uses.push({ ...attrs.data, fragment, position: uses.length, sentence });
      }
      offset += inlineText(child).length;
    }
  }
  return uses;
}
