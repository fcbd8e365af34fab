"use client";

import { MessageSquarePlus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { selectedWords } from "#features/comments/selected-words.ts";
import { revisionText } from "./selected-quote.ts";

/**
 * Appears under selected words. For the mouse alone: the keyboard has C, and the same button stands
 * above the comments, so this one stays out of the reading order.
 */
export function SelectionButton({ onPress }: { onPress: () => void }) {
  const t = useTranslations("comments");
  const [spot, setSpot] = useState<{ left: number; top: number } | null>(null);
  useEffect(() => {
    const look = () => setSpot(spotUnderSelection());
    const hide = () => setSpot(null);
    document.addEventListener("selectionchange", look);
    window.addEventListener("scroll", hide, true);
    window.addEventListener("resize", hide);
    return () => {
      document.removeEventListener("selectionchange", look);
      window.removeEventListener("scroll", hide, true);
      window.removeEventListener("resize", hide);
    };
  }, []);
  if (!spot) return null;
  return (
    <div aria-hidden className="fixed z-40 pointer-coarse:hidden" style={spot}>
      <Button
        size="small"
        tabIndex={-1}
        className="shadow-overlay"
        onPointerDown={(event) => event.preventDefault()}
        onClick={() => {
          onPress();
          setSpot(null);
        }}
      >
        <MessageSquarePlus />
        {t("start")} <kbd className="font-sans text-ink-2 text-xs">C</kbd>
      </Button>
    </div>
  );
}

function spotUnderSelection(): { left: number; top: number } | null {
  if (!("anchor" in selectedWords(revisionText()))) return null;
  const range = window.getSelection()?.getRangeAt(0);
  const rects = range?.getClientRects();
  const last = rects?.[rects.length - 1];
  if (!last) return null;
  return {
    left: Math.max(8, Math.min(last.right - 40, window.innerWidth - 140)),
    top: Math.min(last.bottom + 6, window.innerHeight - 40),
  };
}
