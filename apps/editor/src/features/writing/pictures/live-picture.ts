import { Picture } from "@fangzhi/document/schema";
import { writableText } from "@fangzhi/types";
import type { Node as PictureNode } from "@tiptap/pm/model";
import type { NodeView } from "@tiptap/pm/view";
import type { TextHost } from "../text/text-host.ts";

/** The picture with its caption and credit as text below it, and its alternative text as a field. */
export const livePicture = (host: TextHost) =>
  Picture.extend({
    addNodeView() {
      return ({ node, editor, getPos }) => {
        const setAlt = (typed: string) => {
          const alt = writableText(typed);
          const pos = getPos();
          if (pos === undefined || editor.state.doc.nodeAt(pos)?.attrs.alt === alt) return;
          editor.view.dispatch(editor.state.tr.setNodeAttribute(pos, "alt", alt));
        };
        return new PictureView(node, host.words, editor.isEditable, setAlt);
      };
    },
  });

class PictureView implements NodeView {
  readonly dom = document.createElement("figure");
  readonly contentDOM = document.createElement("div");
  private readonly image = document.createElement("img");
  private readonly alt = document.createElement("input");
  private readonly fields = document.createElement("label");
  private node: PictureNode;

  constructor(
    node: PictureNode,
    words: TextHost["words"],
    isEditable: boolean,
    setAlt: (alt: string) => void,
  ) {
    this.node = node;
    this.dom.className = "picture";
    const frame = document.createElement("div");
    frame.className = "picture-frame";
    frame.contentEditable = "false";
    // The handle that drags the whole picture.
    frame.dataset.dragHandle = "";
    this.image.draggable = false;
    frame.append(this.image);

    this.contentDOM.className = "picture-words";
    this.fields.className = "picture-alt";
    this.fields.contentEditable = "false";
    const label = document.createElement("span");
    label.textContent = words.alt;
    this.alt.maxLength = 1_000;
    this.alt.placeholder = words.altHint;
    this.alt.readOnly = !isEditable;
    // Pinyin on its way is no text yet: it would be sent to the others letter by letter.
    let isComposing = false;
    this.alt.addEventListener("compositionstart", () => {
      isComposing = true;
    });
    this.alt.addEventListener("input", () => {
      if (!isComposing) setAlt(this.alt.value);
    });
    this.alt.addEventListener("compositionend", () => {
      isComposing = false;
      setAlt(this.alt.value);
    });
    this.fields.append(label, this.alt);
    this.dom.append(frame, this.contentDOM, this.fields);
    this.show(node);
  }

  update(node: PictureNode): boolean {
    if (node.type !== this.node.type) return false;
    this.node = node;
    this.show(node);
    return true;
  }

  stopEvent(event: Event): boolean {
    return event.target instanceof Node && this.fields.contains(event.target);
  }

  ignoreMutation(mutation: { type: string; target: EventTarget | Node }): boolean {
    return mutation.type !== "selection" && !this.contentDOM.contains(mutation.target as Node);
  }

  private show({ attrs }: PictureNode): void {
    const source = `/api/media/${encodeURIComponent(String(attrs.mediaId ?? ""))}`;
    if (this.image.getAttribute("src") !== source) this.image.src = source;
    // Known before the bytes arrive, so that nothing below jumps.
    this.image.width = Number(attrs.width) || 16;
    this.image.height = Number(attrs.height) || 9;
    const alt = typeof attrs.alt === "string" ? attrs.alt : "";
    this.image.alt = alt;
    if (this.alt.value !== alt && document.activeElement !== this.alt) this.alt.value = alt;
  }
}
