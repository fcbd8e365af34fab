"use client";

import { useTranslations } from "next-intl";
import { Dialog, DialogContent } from "#components/ui/dialog.tsx";
import { useStore } from "./store.ts";
import type { TextHost } from "./text/text-host.ts";

const keys = [
  ["slash", "/ 、 ／"],
  ["figure", "# ＃"],
  ["openFigure", "Enter"],
  ["nextNumber", "⌘ ⌥ N"],
  ["bold", "⌘ B"],
  ["italic", "⌘ I"],
  ["link", "⌘ K"],
  ["heading", "⌘ ⌥ 2 / 3"],
  ["list", "⌘ ⇧ 7 / 8"],
  ["undo", "⌘ Z"],
  ["redo", "⌘ ⇧ Z"],
  ["below", "⌘ Enter"],
  ["parts", "↑ ↓"],
  ["help", "⌘ /"],
] as const;

/** Every key of the writing room. On keyboards without ⌘ it is Ctrl. */
export function HelpDialog({ host }: { host: TextHost }) {
  const t = useTranslations("writing.help");
  return (
    <Dialog open={useStore(host.help)} onOpenChange={host.help.set}>
      <DialogContent title={t("title")} description={t("text")}>
        <dl className="grid grid-cols-[auto_minmax(0,1fr)] items-baseline gap-x-6 gap-y-2">
          {keys.map(([name, shown]) => (
            <div key={name} className="contents">
              <dt>
                <kbd className="whitespace-nowrap rounded-sm border bg-paper px-1.5 font-sans">
                  {shown}
                </kbd>
              </dt>
              <dd>{t(`keys.${name}`)}</dd>
            </div>
          ))}
        </dl>
      </DialogContent>
    </Dialog>
  );
}
