"use client";

import { useEffect, useRef } from "react";
import { useStore } from "../store.ts";
import { focusEditor } from "./focus-editor.ts";
import type { TextHost } from "./text-host.ts";

/** A piece nobody has written in yet is opened to be written: the caret stands in its headline. */
export function useFirstFocus(host: TextHost, isEditable: boolean): void {
  const editors = useStore(host.editors);
  const isDone = useRef(false);
  useEffect(() => {
    const headline = editors.get("headline");
    if (isDone.current || !isEditable || !headline || !editors.has("body")) return;
    isDone.current = true;
    const isEmpty = [...editors.values()].every((editor) => editor.isEmpty);
    if (isEmpty && document.activeElement === document.body) focusEditor(headline, "start");
  }, [editors, isEditable]);
}
