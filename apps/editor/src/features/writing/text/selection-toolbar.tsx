"use client";

import type { CommentAnchor } from "@fangzhi/types";
import type { Editor } from "@tiptap/core";
import { NodeSelection, TextSelection } from "@tiptap/pm/state";
import {
  Bold,
  Heading2,
  Heading3,
  Italic,
  Link as LinkIcon,
  List,
  ListOrdered,
  MessageSquarePlus,
  type LucideIcon,
  Quote,
} from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useReducer, useState } from "react";
import { classNames } from "#lib/class-names.ts";
import { useShortcut } from "#lib/use-shortcut.ts";
import { useStore } from "../store.ts";
import { selectedWords } from "./selected-words.ts";
import type { TextHost } from "./text-host.ts";

interface Tool {
  name:
    | "bold"
    | "italic"
    | "link"
    | "heading2"
    | "heading3"
    | "bulletList"
    | "orderedList"
    | "blockquote";
  icon: LucideIcon;
  keys?: string;
  bodyOnly?: true;
  isOn: (editor: Editor) => boolean;
  run: (editor: Editor, host: TextHost) => void;
}

const tools: readonly Tool[] = [
  {
    name: "bold",
    icon: Bold,
    keys: "Mod+B",
    isOn: (editor) => editor.isActive("bold"),
    run: (editor) => editor.chain().focus().toggleBold().run(),
  },
  {
    name: "italic",
    icon: Italic,
    keys: "Mod+I",
    isOn: (editor) => editor.isActive("italic"),
    run: (editor) => editor.chain().focus().toggleItalic().run(),
  },
  {
    name: "link",
    icon: LinkIcon,
    keys: "Mod+K",
    isOn: (editor) => editor.isActive("link"),
    run: (editor, host) => host.linkDialog.set(editor),
  },
  ...([2, 3] as const).map(
    (level): Tool => ({
      name: `heading${level}`,
      icon: level === 2 ? Heading2 : Heading3,
      bodyOnly: true,
      isOn: (editor) => editor.isActive("heading", { level }),
      run: (editor) => editor.chain().focus().toggleHeading({ level }).run(),
    }),
  ),
  {
    name: "bulletList",
    icon: List,
    bodyOnly: true,
    isOn: (editor) => editor.isActive("bulletList"),
    run: (editor) => editor.chain().focus().toggleBulletList().run(),
  },
  {
    name: "orderedList",
    icon: ListOrdered,
    bodyOnly: true,
    isOn: (editor) => editor.isActive("orderedList"),
    run: (editor) => editor.chain().focus().toggleOrderedList().run(),
  },
  {
    name: "blockquote",
    icon: Quote,
    bodyOnly: true,
    isOn: (editor) => editor.isActive("blockquote"),
    run: (editor) => editor.chain().focus().toggleBlockquote().run(),
  },
];

/** Above the selected words: what can be done with them. Every tool has a key or a slash word too. */
export function SelectionToolbar({
  host,
  onComment,
}: {
  host: TextHost;
  /** Begins a comment on the selected words. */
  onComment: (words: CommentAnchor) => void;
}) {
  const t = useTranslations("writing.toolbar");
  const draw = useShortcut();
  const fragment = useStore(host.focused);
  const editor = useStore(host.editors).get(fragment ?? "body") ?? null;
  const place = useSelectionPlace(editor);
  if (!editor || !fragment || !place) return null;
  const offered = tools.filter(
    (tool) =>
      (fragment === "body" || !tool.bodyOnly) &&
      (tool.name !== "link" || editor.schema.marks.link !== undefined),
  );
  return (
    <div
      role="toolbar"
      aria-label={t("label")}
      style={place}
      className="fixed z-40 flex -translate-x-1/2 -translate-y-full gap-0.5 rounded-md border bg-surface p-0.5 shadow-overlay"
    >
      {offered.map(({ name, icon: Icon, keys, isOn, run }) => (
        <button
          key={name}
          type="button"
          aria-label={t(name)}
          title={keys ? `${t(name)} ${draw(keys)}` : t(name)}
          aria-pressed={isOn(editor)}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => run(editor, host)}
          className={classNames(
            "grid size-8 place-items-center rounded-sm hover:bg-hover",
            isOn(editor) && "bg-hover text-cinnabar",
          )}
        >
          <Icon aria-hidden className="size-4" />
        </button>
      ))}
      <button
        type="button"
        aria-label={t("comment")}
        title={t("comment")}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => {
          const words = selectedWords(host);
          if (words) onComment(words);
        }}
        className="grid size-8 place-items-center rounded-sm border-l hover:bg-hover"
      >
        <MessageSquarePlus aria-hidden className="size-4" />
      </button>
    </div>
  );
}

/** Where the selected words begin, in the viewport; null while there are none to work on. */
function useSelectionPlace(editor: Editor | null) {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const [isPressed, setPressed] = useState(false);
  useEffect(() => {
    if (!editor) return;
    const press = () => setPressed(true);
    const release = () => setPressed(false);
    const { dom } = editor.view;
    editor.on("transaction", redraw);
    editor.on("focus", redraw);
    editor.on("blur", redraw);
    dom.addEventListener("pointerdown", press);
    window.addEventListener("pointerup", release);
    window.addEventListener("scroll", redraw, { passive: true, capture: true });
    return () => {
      editor.off("transaction", redraw);
      editor.off("focus", redraw);
      editor.off("blur", redraw);
      dom.removeEventListener("pointerdown", press);
      window.removeEventListener("pointerup", release);
      window.removeEventListener("scroll", redraw, { capture: true });
    };
  }, [editor]);

  if (!editor || editor.isDestroyed || isPressed || !editor.isEditable || !editor.isFocused)
    return null;
  const { selection } = editor.state;
  const isWords = selection instanceof TextSelection && !selection.empty;
  if (!isWords || selection instanceof NodeSelection) return null;
  const start = editor.view.coordsAtPos(selection.from);
  const end = editor.view.coordsAtPos(selection.to);
  const middle = start.top === end.top ? (start.left + end.left) / 2 : start.left + 120;
  const half = 140;
  const left = Math.max(half + 8, Math.min(middle, window.innerWidth - half - 8));
  // The page's header covers what is above; then the toolbar stands below the selection.
  return start.top > 112 ? { left, top: start.top - 8 } : { left, top: end.bottom + 44 };
}
