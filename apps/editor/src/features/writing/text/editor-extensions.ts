import type { Presence } from "@fangzhi/collab-protocol";
import { extensionsFor } from "@fangzhi/document/schema";
import type { FragmentName } from "@fangzhi/types";
import { type AnyExtension, Extension } from "@tiptap/core";
import { Collaboration } from "@tiptap/extension-collaboration";
import { Dropcursor, Gapcursor, Placeholder } from "@tiptap/extensions";
import type * as Y from "yjs";
import type { GatedProvider } from "../collaboration/gated-provider.ts";
import { BlockKeys } from "../extensions/block-keys.ts";
import { LeaveEmpty } from "../extensions/leave-empty.ts";
import { liveCaret } from "../extensions/live-caret.ts";
import { liveFigure } from "../extensions/live-figure.ts";
import { SingleLine } from "../extensions/single-line.ts";
import { Travel } from "../extensions/travel.ts";
import { unknownViews } from "../extensions/unknown-views.ts";
import { WritableText } from "../extensions/writable-text.ts";
import { NumberMarks } from "../numbers/number-marks.ts";
import { livePicture } from "../pictures/live-picture.ts";
import { PictureUploads } from "../pictures/picture-uploads.ts";
import { LiveSection } from "../sections/section-view.tsx";
import { SlashTrigger } from "../slash/slash-trigger.ts";
import { focusEditor } from "./focus-editor.ts";
import { isSingleLine, neighbour } from "./fragments.ts";
import type { TextHost } from "./text-host.ts";

export interface FragmentSetting {
  fragment: FragmentName;
  host: TextHost;
  ydoc: Y.Doc;
  /** Null while only the local copy could be opened: nobody's caret is known then. */
  provider: GatedProvider | null;
  me: Presence;
}

/** Everything one part of the piece is edited with; the schema itself comes from the document package. */
export function editorExtensions(setting: FragmentSetting): AnyExtension[] {
  const { fragment, host, ydoc, provider, me } = setting;
  const go = (direction: "previous" | "next") => leaveFor(host, fragment, direction);
  const body = fragment === "body";
  return [
    ...extensionsFor(fragment, [
      liveFigure(host),
      livePicture(host),
      LiveSection,
      ...unknownViews(host),
    ]),
    Collaboration.configure({ document: ydoc, field: fragment, provider }),
    ...(provider ? [liveCaret(provider, me)] : []),
    Placeholder.configure({
      showOnlyCurrent: false,
      includeChildren: true,
      // Of several empty paragraphs only the first says what is wanted.
      placeholder: ({ node, pos, editor }) =>
        placeholderOf(host, fragment, node.type.name, editor.isEmpty && pos === 0),
    }),
    SlashTrigger.configure({ host, fragment }),
    NumberMarks,
    WritableText,
    Travel.configure({ onLeave: go }),
    dialogKeys(host, fragment),
    ...(isSingleLine(fragment) ? [SingleLine.configure({ onEnter: () => go("next") })] : []),
    ...(fragment === "summary" ? [LeaveEmpty.configure({ onLeave: () => go("next") })] : []),
    ...(body ? [BlockKeys, PictureUploads.configure({ host }), Dropcursor, Gapcursor] : []),
  ];
}

function placeholderOf(
  { words }: TextHost,
  fragment: FragmentName,
  type: string,
  isEmpty: boolean,
): string {
  if (type === "pullBoxTitle" || type === "pictureCaption" || type === "pictureCredit") {
    return words.placeholders[type];
  }
  return type === "paragraph" && isEmpty ? words.placeholders[fragment] : "";
}

/** Goes to the nearest end of the part before or after; false when there is none. */
function leaveFor(host: TextHost, fragment: FragmentName, direction: "previous" | "next"): boolean {
  const target = neighbour(fragment, direction);
  const editor = target && host.editors.get().get(target);
  if (!editor) return false;
  focusEditor(editor, direction === "next" ? "start" : "end");
  return true;
}

const dialogKeys = (host: TextHost, fragment: FragmentName) =>
  Extension.create({
    name: "dialogKeys",
    addKeyboardShortcuts() {
      const link = () => {
        const hasLinks = fragment === "summary" || fragment === "body";
        const isOfWords = !this.editor.state.selection.empty || this.editor.isActive("link");
        // With nothing selected the key is the palette's.
        if (!hasLinks || !isOfWords || !this.editor.isEditable) return false;
        host.linkDialog.set(this.editor);
        return true;
      };
      return { "Mod-k": link };
    },
  });
