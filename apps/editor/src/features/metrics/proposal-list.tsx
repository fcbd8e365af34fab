"use client";

import type { ProposalView } from "@fangzhi/types";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useRef } from "react";
import { Button } from "#components/ui/button.tsx";
import { ProposalCard } from "./proposal-card.tsx";
import { useMetricRefusal } from "./use-metric-refusal.ts";
import { useProposals } from "./use-proposals.ts";

/**
 * The questions of one piece, for the writing room's rail: read when it opens, on return to the tab,
 * and after each decision.
 */
export function ProposalList({
  pieceId,
  onShow,
}: {
  pieceId: string;
  onShow?: (figureId: string) => void;
}) {
  const t = useTranslations("metrics.proposals");
  const refusalMessage = useMetricRefusal();
  const { proposals, refusal, reload } = useProposals(pieceId);
  if (refusal) {
    return (
      <div className="grid justify-items-start gap-2 py-4">
        <p className="text-rose">{refusalMessage(refusal)}</p>
        <Button size="small" onClick={() => void reload()}>
          {t("reload")}
        </Button>
      </div>
    );
  }
  if (!proposals) return <p className="py-4 text-ink-2">{t("loading")}</p>;
  if (proposals.length === 0) return <p className="py-4 text-ink-2">{t("noneInPiece")}</p>;
  return (
    <ProposalCards
      proposals={proposals}
      onDecided={() => void reload()}
      {...(onShow && { onShow })}
    />
  );
}

/** Cards under each other; J and K go from one to the next. */
export function ProposalCards({
  proposals,
  onDecided,
  withPiece = false,
  onShow,
}: {
  proposals: readonly ProposalView[];
  onDecided?: () => void;
  withPiece?: boolean;
  onShow?: (figureId: string) => void;
}) {
  const list = useRef<HTMLUListElement>(null);

  function onKeyDown(event: KeyboardEvent) {
    const isTyping = event.target instanceof Element && event.target.closest("input,textarea");
    const step = { j: 1, k: -1 }[event.key.toLowerCase()];
    if (event.nativeEvent.isComposing || isTyping || step === undefined) return;
    const cards = [...(list.current?.querySelectorAll<HTMLElement>("[data-proposal]") ?? [])];
    const at = cards.findIndex((card) => card.contains(document.activeElement));
    cards[Math.min(Math.max(at + step, 0), cards.length - 1)]?.focus();
    event.preventDefault();
  }

  return (
    <ul ref={list} onKeyDown={onKeyDown} className="divide-y border-y">
      {proposals.map((proposal) => (
        <li key={proposal.id}>
          <ProposalCard
            proposal={proposal}
            withPiece={withPiece}
            onDecided={onDecided ?? (() => {})}
            {...(onShow && { onShow })}
          />
        </li>
      ))}
    </ul>
  );
}
