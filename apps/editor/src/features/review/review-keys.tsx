"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Dialog, DialogContent } from "#components/ui/dialog.tsx";
import { areLetterKeysOn, useLetterKeys } from "#lib/letter-keys.ts";

/** What A says: a letter alone decides nothing, the decision box asks first. */
export const approveAsked = "fangzhi:approve-asked";

const keys = ["J", "K", "A", "R", "C", "?"] as const;
const meanings = {
  J: "next",
  K: "previous",
  A: "approve",
  R: "return",
  C: "comment",
  "?": "help",
} as const;

/** J and K walk the changes, A, R and C press buttons, ? says so. */
export function ReviewKeys() {
  const t = useTranslations("review.keys");
  const [helping, setHelping] = useState(false);
  const [isOn] = useLetterKeys();

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.isComposing || event.metaKey || event.ctrlKey || event.altKey) return;
      if (isTyping(event.target) || document.querySelector("[role=dialog]")) return;
      if (!areLetterKeysOn()) return;
      const key = event.key.toLowerCase();
      if (key === "j") walk(1);
      else if (key === "k") walk(-1);
      else if (key === "a") window.dispatchEvent(new Event(approveAsked));
      else if (key === "r") press("return");
      else if (key === "c") press("comment");
      else if (key === "?") setHelping(true);
      else return;
      event.preventDefault();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);

  return (
    <>
      <p className="text-ink-2 text-sm max-lg:hidden">{t(isOn ? "hint" : "off")}</p>
      <Dialog open={helping} onOpenChange={setHelping}>
        <DialogContent title={t("title")}>
          <dl className="grid grid-cols-[3rem_1fr] gap-y-2">
            {keys.map((key) => (
              <div key={key} className="contents">
                <dt>
                  <kbd className="rounded-sm border px-1.5 font-sans text-sm">{key}</kbd>
                </dt>
                <dd>{t(meanings[key])}</dd>
              </div>
            ))}
          </dl>
        </DialogContent>
      </Dialog>
    </>
  );
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ["INPUT", "TEXTAREA", "SELECT"].includes(target.tagName));

function press(name: "return" | "comment"): void {
  const button = document.querySelector<HTMLElement>(`[data-key=${name}]`);
  // No focus before the click: it would take the selection that the button is about.
  button?.click();
}

/** Moves the focus to the next or previous change, opening the fold it may lie in. */
function walk(step: 1 | -1): void {
  const changes = [...document.querySelectorAll<HTMLElement>("[data-change]")];
  if (changes.length === 0) return;
  const here = changes.findIndex((change) => change.contains(document.activeElement));
  const start = here === -1 && step === -1 ? 0 : here;
  const next = changes[(start + step + changes.length) % changes.length];
  next?.closest("details")?.setAttribute("open", "");
  next?.focus();
  next?.scrollIntoView({ block: "center" });
}
