"use client";

import type { DocumentJson, EventRow, PieceView, ProposalView, RevisionRow } from "@fangzhi/types";
import { Hash, History, ListChecks, MessageSquare } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { Dialog, OverlayContent } from "#components/ui/dialog.tsx";
import { Tabs, TabsContent, TabsList, TabsTrigger } from "#components/ui/tabs.tsx";
import { PieceComments } from "#features/comments/piece-comments.tsx";
import type { PieceThreads } from "#features/comments/use-threads.ts";
import { ProposalCards } from "#features/metrics/proposal-cards.tsx";
import { ChecksPanel } from "../checks/checks-panel.tsx";
import type { PieceChecks } from "../checks/use-checks.ts";
import { selectedWords } from "../text/selected-words.ts";
import { showNode, showQuote } from "../text/show-in-text.ts";
import type { TextHost } from "../text/text-host.ts";
import { FiguresPanel } from "./figures-panel.tsx";
import { HistoryPanel } from "./history-panel.tsx";

export const railTabs = ["figures", "comments", "checks", "history"] as const;
export type RailTab = (typeof railTabs)[number];

export interface RailProps {
  piece: PieceView;
  document: DocumentJson | null;
  figureCount: number;
  checks: PieceChecks;
  comments: PieceThreads;
  host: TextHost;
  proposals: readonly ProposalView[];
  onDecided: () => void;
  events: readonly EventRow[];
  revisions: readonly RevisionRow[];
  tab: RailTab;
  onTab: (tab: RailTab) => void;
}

/** What stands beside the text: its figures with what waits for a decision, comments, checks, history. */
export function Rail(props: RailProps) {
  const t = useTranslations("writing.rail");
  return (
    <aside
      aria-label={t("label")}
      className="sticky top-14 h-[calc(100dvh-56px)] overflow-y-auto border-l bg-surface px-5 pb-8 max-[1099px]:hidden"
    >
      <RailTabs {...props} onShow={() => undefined} />
    </aside>
  );
}

/** On a narrow screen: buttons at the foot, and the same rail as a sheet from below. */
export function RailSheet({
  open,
  onOpenChange,
  ...props
}: RailProps & { open: boolean; onOpenChange: (open: boolean) => void }) {
  const t = useTranslations("writing.rail");
  const checkWords = useTranslations("checks");
  const commentWords = useTranslations("comments");
  const show = (tab: RailTab) => {
    props.onTab(tab);
    onOpenChange(true);
  };
  return (
    <div className="min-[1100px]:hidden">
      <nav
        aria-label={t("label")}
        className="fixed inset-x-0 bottom-0 z-30 flex gap-2 overflow-x-auto border-t bg-paper px-4 py-2 sm:justify-center pb-[max(8px,env(safe-area-inset-bottom))]"
      >
        <Button onClick={() => show("figures")}>
          <Hash aria-hidden />
          {t("figures", { count: props.figureCount })}
          {props.proposals.length > 0 && (
            <span className="text-cinnabar">
              {t("toDecide", { count: props.proposals.length })}
            </span>
          )}
        </Button>
        <Button onClick={() => show("comments")}>
          <MessageSquare aria-hidden />
          {commentWords("tab", { count: props.comments.open })}
        </Button>
        <Button onClick={() => show("checks")}>
          <ListChecks aria-hidden />
          {checkWords("tab", { count: props.checks.open.length })}
        </Button>
        <Button onClick={() => show("history")}>
          <History aria-hidden />
          {t("history")}
        </Button>
      </nav>
      <Dialog open={open} onOpenChange={onOpenChange}>
        <OverlayContent
          title={t("label")}
          className="inset-x-0 bottom-0 max-h-[80dvh] animate-rise rounded-t-xl border-t"
        >
          <RailTabs {...props} onShow={() => onOpenChange(false)} />
        </OverlayContent>
      </Dialog>
    </div>
  );
}

function RailTabs({ onShow, ...props }: RailProps & { onShow: () => void }) {
  const { piece, document, figureCount, host, proposals, onDecided, tab, onTab } = props;
  const t = useTranslations("writing.rail");
  const checkWords = useTranslations("checks");
  const commentWords = useTranslations("comments");
  const showFigure = (figureId: string) => {
    onShow();
    showNode(host, (node) => node.attrs.figureId === figureId);
  };
  return (
    <Tabs value={tab} onValueChange={(next) => onTab(next as RailTab)}>
      <TabsList className="sticky top-0 z-10 bg-surface pt-2">
        <TabsTrigger value="figures">{t("figures", { count: figureCount })}</TabsTrigger>
        <TabsTrigger value="comments">
          {commentWords("tab", { count: props.comments.open })}
        </TabsTrigger>
        <TabsTrigger value="checks">
          {checkWords("tab", { count: props.checks.open.length })}
        </TabsTrigger>
        <TabsTrigger value="history">{t("history")}</TabsTrigger>
      </TabsList>
      <TabsContent value="figures">
        {proposals.length > 0 && (
          <section className="mb-4" id="proposals">
            <h2 className="pt-4 pb-2 font-semibold text-cinnabar">
              {t("proposals", { count: proposals.length })}
            </h2>
            <ProposalCards proposals={proposals} onDecided={onDecided} onShow={showFigure} />
          </section>
        )}
        <FiguresPanel
          pieceId={piece.id}
          checks={props.checks}
          document={document}
          host={host}
          stamp={`${piece.version}:${proposals.map(({ id }) => id).join()}`}
          onShow={onShow}
        />
      </TabsContent>
      <TabsContent value="comments">
        <PieceComments
          pieceId={piece.id}
          comments={props.comments}
          selected={() => selectedWords(host)}
          onShow={(words) => {
            onShow();
            showQuote(host, words);
          }}
        />
      </TabsContent>
      <TabsContent value="checks">
        <ChecksPanel pieceId={piece.id} checks={props.checks} host={host} onShow={onShow} />
      </TabsContent>
      <TabsContent value="history">
        <HistoryPanel piece={piece} events={props.events} revisions={props.revisions} />
      </TabsContent>
    </Tabs>
  );
}
