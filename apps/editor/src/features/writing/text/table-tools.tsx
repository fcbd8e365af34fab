"use client";

import type { Editor } from "@tiptap/core";
import {
  BetweenHorizontalEnd,
  BetweenVerticalEnd,
  Columns3,
  type LucideIcon,
  Rows3,
  Trash2,
} from "lucide-react";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useEffect, useReducer, useRef } from "react";
import { type SlashItemId, slashItems } from "../slash/slash-items.ts";
import { useStore } from "../store.ts";
import { focusEditor } from "./focus-editor.ts";
import type { TextHost } from "./text-host.ts";

const tools: readonly { id: SlashItemId; icon: LucideIcon; isRemoval?: true }[] = [
  { id: "rowAfter", icon: BetweenHorizontalEnd },
  { id: "columnAfter", icon: BetweenVerticalEnd },
  { id: "deleteRow", icon: Rows3, isRemoval: true },
  { id: "deleteColumn", icon: Columns3, isRemoval: true },
  { id: "deleteTable", icon: Trash2, isRemoval: true },
];

/** Above the table the caret is in: what `/` offers there. Alt+F10 leads to it, Escape back. */
export function TableTools({ host }: { host: TextHost }) {
  const t = useTranslations("writing.slash.items");
  const label = useTranslations("writing.toolbar")("table");
  const editor = useStore(host.editors).get("body") ?? null;
  const bar = useRef<HTMLDivElement>(null);
  const place = useTablePlace(editor, bar);

  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (event.key !== "F10" || !event.altKey || !bar.current) return;
      event.preventDefault();
      bar.current.querySelector("button")?.focus();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);

  if (!editor || !place) return null;
  const walk = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.key === "Escape") return focusEditor(editor);
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const buttons = [...event.currentTarget.querySelectorAll("button")];
    const at = buttons.findIndex((button) => button === document.activeElement);
    buttons.at((at + step) % buttons.length)?.focus();
  };
  return (
    <div
      ref={bar}
      role="toolbar"
      tabIndex={-1}
      aria-label={label}
      style={place}
      onKeyDown={walk}
      className="fixed z-20 flex max-w-[calc(100vw-16px)] gap-0.5 overflow-x-auto rounded-md border bg-surface p-0.5 shadow-overlay"
    >
      {tools.map(({ id, icon: Icon, isRemoval }) => (
        <button
          key={id}
          type="button"
          onMouseDown={(event) => event.preventDefault()}
          onClick={() =>
            slashItems.find((item) => item.id === id)?.run(editor, host, new DOMRect())
          }
          className="flex h-8 shrink-0 items-center gap-1 rounded-sm px-2 text-sm hover:bg-hover"
        >
          <Icon aria-hidden className={isRemoval ? "size-4 text-rose" : "size-4"} />
          {t(id)}
        </button>
      ))}
    </div>
  );
}

const barHeight = 44;
/** Below the page's header. */
const highest = 64;

/** Where the table with the caret begins, in the viewport; null while the caret is in none. */
function useTablePlace(editor: Editor | null, bar: { readonly current: HTMLElement | null }) {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    if (!editor) return;
    editor.on("transaction", redraw);
    editor.on("focus", redraw);
    editor.on("blur", redraw);
    window.addEventListener("scroll", redraw, { passive: true, capture: true });
    return () => {
      editor.off("transaction", redraw);
      editor.off("focus", redraw);
      editor.off("blur", redraw);
      window.removeEventListener("scroll", redraw, { capture: true });
    };
  }, [editor]);

  if (!editor || editor.isDestroyed || !editor.isEditable || !editor.isActive("table")) return null;
  if (!editor.isFocused && !bar.current?.contains(document.activeElement)) return null;
  const { node } = editor.view.domAtPos(editor.state.selection.from);
  const element = node instanceof HTMLElement ? node : node.parentElement;
  const table = element?.closest("table")?.getBoundingClientRect();
  if (!table || table.bottom < highest) return null;
  const left = Math.max(8, Math.min(table.left, window.innerWidth - 360));
  return { left, top: Math.max(highest, table.top - barHeight) };
}
