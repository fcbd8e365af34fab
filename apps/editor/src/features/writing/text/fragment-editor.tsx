"use client";

import type { Editor } from "@tiptap/core";
import { Selection } from "@tiptap/pm/state";
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
        // The page's header above and the narrow screen's bar below cover the text.
        scrollThreshold: { top: 88, bottom: 88, left: 0, right: 0 },
        scrollMargin: { top: 96, bottom: 96, left: 0, right: 0 },
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
    // While the live document is exchanged, the old editor has no view any more.
    if (!editor || editor.isDestroyed) return;
    editor.setEditable(isEditable, false);
    editor.view.dom.setAttribute("aria-readonly", String(!isEditable));
  }, [editor, isEditable]);

  useEffect(() => {
    if (!editor) return;
    putCaretIntoText(editor);
    const removeEditor = addEditor(host, fragment, editor);
    const stopAsking = host.asked.subscribe(() => redrawAsked(editor));
    return () => {
      stopAsking();
      removeEditor();
    };
  }, [editor, host, fragment]);

  return <EditorContent editor={editor} {...(className && { className })} />;
}

/** An editor begins with its caret at 1; where a picture comes first, that is between its parts. */
function putCaretIntoText({ state, view }: Editor): void {
  if (state.selection.$from.parent.inlineContent) return;
  view.dispatch(state.tr.setSelection(Selection.atStart(state.doc)));
}
