"use client";

import type { ProposalView } from "@fangzhi/types";
import { useEffect, useRef } from "react";
import { ProposalCard } from "./proposal-card.tsx";
import { useKeys } from "./use-keys.ts";

/** Cards under each other; J and K go from one to the next. */
export function ProposalCards({
  proposals,
  onDecided,
  withPiece = false,
  isPage = false,
  onShow,
}: {
  proposals: readonly ProposalView[];
  onDecided?: () => void;
  withPiece?: boolean;
  /** They are what the page is for: the first has the focus, and keys go to them from anywhere. */
  isPage?: boolean;
  onShow?: (figureId: string) => void;
}) {
  const list = useRef<HTMLUListElement>(null);
  const decidedAt = useRef<number | null>(null);

  // The next question takes the focus of the one that has gone, so that keys go on working.
  useEffect(() => {
    if (decidedAt.current === null) return;
    const cards = cardsIn(list.current);
    cards[Math.min(decidedAt.current, cards.length - 1)]?.focus();
    decidedAt.current = null;
  }, [proposals]);

  useEffect(() => {
    if (!isPage) return;
    const focusFirst = () => cardsIn(list.current)[0]?.focus({ preventScroll: true });
    if (document.activeElement === document.body) focusFirst();
    const hear = (event: KeyboardEvent) => {
      const isOfPage = !list.current?.contains(document.activeElement) && !isTyping();
      if (!isOfPage || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
      if (["j", "k"].includes(event.key.toLowerCase())) focusFirst();
    };
    document.addEventListener("keydown", hear);
    return () => document.removeEventListener("keydown", hear);
  }, [isPage]);

  const hearKeys = useKeys((key, event) => {
    const step = { j: 1, k: -1 }[key];
    if (step === undefined) return;
    const cards = cardsIn(list.current);
    const at = cards.findIndex((card) => card.contains(document.activeElement));
    cards[Math.min(Math.max(at + step, 0), cards.length - 1)]?.focus();
    event.preventDefault();
  });

  return (
    <ul
      ref={(element) => {
        list.current = element;
        return hearKeys(element);
      }}
      className="divide-y border-y"
    >
      {proposals.map((proposal, index) => (
        <li key={proposal.id}>
          <ProposalCard
            proposal={proposal}
            withPiece={withPiece}
            onDecided={() => {
              decidedAt.current = index;
              onDecided?.();
            }}
            {...(onShow && { onShow })}
          />
        </li>
      ))}
    </ul>
  );
}

const cardsIn = (list: HTMLUListElement | null): HTMLElement[] => [
  ...(list?.querySelectorAll<HTMLElement>("[data-proposal]") ?? []),
];

/** In a field, or in something over the page. */
const isTyping = (): boolean =>
  document.activeElement?.closest("input,textarea,[role=dialog],[role=menu]") != null;
