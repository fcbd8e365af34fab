"use client";

import {
  Columns3,
  Hash,
  Heading2,
  Heading3,
  Image,
  List,
  ListOrdered,
  type LucideIcon,
  PanelRight,
  Quote,
  Rows3,
  SquareStack,
  Table,
  Trash2,
} from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useId, useMemo, useState } from "react";
import { classNames } from "#lib/class-names.ts";
import { useStore } from "../store.ts";
import { hangBelow } from "../text/hang-below.ts";
import type { TextHost } from "../text/text-host.ts";
import { offeredItems, type SlashItem, type SlashItemId } from "./slash-items.ts";
import { takeTrigger } from "./slash-trigger.ts";

const icons: Record<SlashItemId, LucideIcon> = {
  figure: Hash,
  heading2: Heading2,
  heading3: Heading3,
  bulletList: List,
  orderedList: ListOrdered,
  blockquote: Quote,
  pullBox: PanelRight,
  picture: Image,
  table: Table,
  section: SquareStack,
  rowAfter: Rows3,
  columnAfter: Columns3,
  deleteRow: Trash2,
  deleteColumn: Trash2,
  deleteTable: Trash2,
};

const menuHeight = 320;

/** The list under a typed `/`. The caret stays in the text; the list is walked with the arrows. */
export function SlashMenu({ host, isFeature }: { host: TextHost; isFeature: boolean }) {
  const t = useTranslations("writing.slash");
  const request = useStore(host.slash);
  const id = useId();
  const [index, setIndex] = useState(0);
  const items = useMemo(
    () => (request ? offeredItems(request, isFeature) : []),
    [request, isFeature],
  );
  const chosen = Math.min(index, items.length - 1);

  useEffect(() => setIndex(0), [request?.query]);

  useEffect(() => {
    if (!request || items.length === 0) return;
    const { dom } = request.editor.view;
    dom.setAttribute("aria-controls", id);
    dom.setAttribute("aria-activedescendant", `${id}-${items[chosen]?.id}`);
    host.slashKey.set((event) => {
      const item = items[chosen];
      if (event.key === "ArrowDown") setIndex((chosen + 1) % items.length);
      else if (event.key === "ArrowUp") setIndex((chosen + items.length - 1) % items.length);
      else if ((event.key === "Enter" || event.key === "Tab") && item) pick(host, item);
      else return false;
      return true;
    });
    return () => {
      host.slashKey.set(null);
      dom.removeAttribute("aria-controls");
      dom.removeAttribute("aria-activedescendant");
    };
  }, [request, items, chosen, host, id]);

  if (!request || items.length === 0) return null;
  return (
    <div
      id={id}
      role="listbox"
      aria-label={t("label")}
      style={hangBelow(request.rect, 260, menuHeight)}
      className="fixed z-40 w-[260px] animate-appear overflow-y-auto rounded-md border bg-surface p-1 shadow-overlay"
    >
      {items.map((item, position) => {
        const Icon = icons[item.id];
        return (
          <div
            key={item.id}
            id={`${id}-${item.id}`}
            role="option"
            tabIndex={-1}
            aria-selected={position === chosen}
            ref={(element) => {
              if (position === chosen) element?.scrollIntoView({ block: "nearest" });
            }}
            onMouseDown={(event) => {
              event.preventDefault();
              pick(host, item);
            }}
            onMouseMove={() => setIndex(position)}
            className={classNames(
              "flex cursor-pointer items-center gap-2.5 rounded-sm px-2 py-1.5",
              position === chosen && "bg-hover",
            )}
          >
            <Icon aria-hidden className="size-4 shrink-0 text-ink-2" />
            <span className="grow">{t(`items.${item.id}`)}</span>
            <span className="text-ink-2 text-xs">{t(`hints.${item.id}`)}</span>
          </div>
        );
      })}
    </div>
  );
}

function pick(host: TextHost, item: SlashItem): void {
  const request = host.slash.get();
  if (!request) return;
  takeTrigger(request.editor);
  item.run(request.editor, host, request.rect);
}
