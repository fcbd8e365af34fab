import { type DocumentJson, type FragmentName, PictureAttrs } from "@fangzhi/types";
import { nodesText } from "./document-text.ts";
import { walkDocument } from "./walk.ts";

/** A picture found in a document. Position is 0-based among the pictures, in reading order. */
export interface MediaUse extends PictureAttrs {
  fragment: FragmentName;
  position: number;
  caption: string;
  credit: string;
}

/** Every picture of a document whose attributes hold, in reading order. */
export function mediaIn(document: DocumentJson): MediaUse[] {
  const uses: MediaUse[] = [];
  for (const { node, fragment } of walkDocument(document)) {
    const attrs = node.type === "picture" ? PictureAttrs.safeParse(node.attrs) : null;
    if (!attrs?.success) continue;
    const textOf = (type: string) =>
      nodesText((node.content ?? []).filter((child) => child.type === type));
    uses.push({
      ...attrs.data,
      fragment,
      position: uses.length,
      caption: textOf("pictureCaption"),
      credit: textOf("pictureCredit"),
    });
  }
  return uses;
}
