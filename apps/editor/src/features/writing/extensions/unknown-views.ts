import { UnknownBlock, UnknownInline } from "@fangzhi/document/schema";
import type { TextHost } from "../text/text-host.ts";

const view = (tag: "div" | "span", words: TextHost["words"]) => () => {
  const dom = document.createElement(tag);
  dom.className = "unknown";
  dom.contentEditable = "false";
  dom.textContent = words.unknown;
  return { dom };
};

/** What a newer version wrote is shown as such: it can be removed, and it stops a submission. */
export const unknownViews = ({ words }: TextHost) => [
  UnknownBlock.extend({ addNodeView: () => view("div", words) }),
  UnknownInline.extend({ addNodeView: () => view("span", words) }),
];
