"use client";

import { EditorContent, useEditor } from "@tiptap/react";
import { useEffect, useMemo } from "react";
import { classNames } from "#lib/class-names.ts";
import { redrawAsked } from "../extensions/live-figure.ts";
import { editorExtensions, type FragmentSetting } from "./editor-extensions.ts";
import { isSingleLine } from "./fragments.ts";
import { addEditor } from "./text-host.ts";

/** One part of the piece, edited on its fragment of the shared document. */
export function FragmentEditor({
  isEditable,
  className,
  ...setting
}: FragmentSetting & { isEditable: boolean; className?: string }) {
  const { fragment, host, ydoc, provider, me } = setting;
  const extensions = useMemo(
    () => editorExtensions({ fragment, host, ydoc, provider, me }),
    [fragment, host, ydoc, provider, me],
  );
  const editor = useEditor(
    {
      extensions,
      editable: isEditable,
      immediatelyRender: false,
      shouldRerenderOnTransaction: false,
      editorProps: {
        attributes: {
          role: "textbox",
          "aria-multiline": String(!isSingleLine(fragment)),
          "aria-label": host.words.labels[fragment],
          // The newsroom writes Chinese, whatever language its buttons speak.
          lang: "zh-CN",
          spellcheck: "false",
          class: classNames("prose-piece", `prose-${fragment}`),
        },
      },
      onFocus: () => host.focused.set(fragment),
    },
    [extensions],
  );

  useEffect(() => {
    editor?.setEditable(isEditable, false);
    editor?.view.dom.setAttribute("aria-readonly", String(!isEditable));
  }, [editor, isEditable]);

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
