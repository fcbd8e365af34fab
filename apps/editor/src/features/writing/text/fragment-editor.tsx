"use client";

import { EditorContent, useEditor } from "@tiptap/react";
import { useEffect } from "react";
import { classNames } from "#lib/class-names.ts";
import { redrawAsked } from "../extensions/live-figure.ts";
import { editorExtensions, type FragmentSetting } from "./editor-extensions.ts";
import { addEditor } from "./text-host.ts";

/** One part of the piece, edited on its fragment of the shared document. */
export function FragmentEditor({
  isEditable,
  className,
  ...setting
}: FragmentSetting & { isEditable: boolean; className?: string }) {
  const { fragment, host, ydoc, provider } = setting;
  const editor = useEditor(
    {
      extensions: editorExtensions(setting),
      editable: isEditable,
      immediatelyRender: false,
      shouldRerenderOnTransaction: false,
      editorProps: {
        attributes: {
          "aria-label": host.words.labels[fragment],
          // The newsroom writes Chinese, whatever language its buttons speak.
          lang: "zh-CN",
          spellcheck: "false",
          class: classNames("prose-piece", `prose-${fragment}`),
        },
      },
      onFocus: () => host.focused.set(fragment),
    },
    [ydoc, provider],
  );

  useEffect(() => editor?.setEditable(isEditable, false), [editor, isEditable]);

  useEffect(() => {
    if (!editor) return;
    const removeEditor = addEditor(host, fragment, editor);
    const stopAsking = host.asked.subscribe(() => redrawAsked(editor));
    return () => {
      stopAsking();
      removeEditor();
    };
  }, [editor, host, fragment]);

  return <EditorContent editor={editor} {...(className && { className })} />;
}
