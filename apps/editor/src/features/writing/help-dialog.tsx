"use client";

import { useTranslations } from "next-intl";
import { Dialog, DialogContent } from "#components/ui/dialog.tsx";
import { useShortcut } from "#lib/use-shortcut.ts";
import { useStore } from "./store.ts";
import type { TextHost } from "./text/text-host.ts";

const keys = [
  ["slash", "/ 、 ／"],
  ["figure", "# ＃"],
  ["openFigure", "Enter"],
  ["nextNumber", "Mod+Alt+N"],
  ["bold", "Mod+B"],
  ["italic", "Mod+I"],
  ["link", "Mod+K"],
  ["heading", "Mod+Alt+2 / 3"],
  ["list", "Mod+Shift+7 / 8"],
  ["undo", "Mod+Z"],
  ["redo", "Mod+Shift+Z"],
  ["below", "Mod+Enter"],
  ["tableTools", "Alt+F10"],
  ["parts", "↑ ↓"],
  ["help", "Mod+/"],
] as const;

/** Every key of the writing room, as this keyboard names it. */
export function HelpDialog({ host }: { host: TextHost }) {
  const t = useTranslations("writing.help");
  const draw = useShortcut();
  return (
    <Dialog open={useStore(host.help)} onOpenChange={host.help.set}>
      <DialogContent title={t("title")}>
        <dl className="grid grid-cols-[auto_minmax(0,1fr)] items-baseline gap-x-6 gap-y-2">
          {keys.map(([name, shown]) => (
            <div key={name} className="contents">
              <dt>
                <kbd className="whitespace-nowrap rounded-sm border bg-paper px-1.5 font-sans">
                  {draw(shown)}
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
