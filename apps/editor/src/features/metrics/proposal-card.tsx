"use client";

import type { ProposalView } from "@fangzhi/types";
import { ArrowRight } from "lucide-react";
import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { toast } from "sonner";
import { Alert } from "#components/ui/alert.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { Button } from "#components/ui/button.tsx";
import { useAct } from "#lib/use-act.ts";
import { acceptProposalAction } from "./accept-proposal-action.ts";
import { KeepForm, RewriteForm, SnoozeForm } from "./decide-proposal-forms.tsx";
import { MarkedSentence, type MarkedSentenceProps } from "./marked-sentence.tsx";
import { relationTones } from "./phrase-preview.tsx";
import { useKeys } from "./use-keys.ts";
import { useMetricRefusal } from "./use-metric-refusal.ts";

type Way = "rewrite" | "keep" | "snooze";

export interface ProposalCardProps {
  proposal: ProposalView;
  /** After any decision, and when the proposal turned out to be out of date. */
  onDecided: () => void;
  /** Names the piece with a link; the writing room, which is the piece, does not. */
  withPiece?: boolean;
  /** Shows the figure in the text. */
  onShow?: (figureId: string) => void;
}

const keys: Record<string, Way | "accept"> = { a: "accept", e: "rewrite", r: "keep", s: "snooze" };

/** One question: this figure's metric has a newer value — take it, rewrite, keep, or later? */
export function ProposalCard({ proposal, onDecided, withPiece, onShow }: ProposalCardProps) {
  const t = useTranslations("metrics.proposals");
  const format = useFormatter();
  const refusalMessage = useMetricRefusal();
  const [way, setWay] = useState<Way | null>(null);
  const act = useAct(acceptProposalAction);
  const why = proposal.allowedActs;
  const off = {
    accept: refusalMessage(why["accept-proposal"]),
    rewrite: refusalMessage(why["rewrite-proposal"]),
    keep: refusalMessage(why["keep-figure"]),
    snooze: refusalMessage(why["snooze-proposal"]),
  };

  async function acceptNow() {
    const done = await act.run({ proposalId: proposal.id, seenVersion: proposal.version });
    if (done) toast.success(t("accepted", { phrase: proposal.to.phrase }));
    if (done) onDecided();
  }

  const hearKeys = useKeys((pressed, event) => {
    const key = keys[pressed];
    if (!key || way !== null || off[key] !== undefined || act.busy) return;
    event.preventDefault();
    if (key === "accept") void acceptNow();
    else setWay(key);
  });

  const decided = () => {
    setWay(null);
    onDecided();
  };
  const form = { proposal, onDone: decided, onCancel: () => setWay(null) };
  return (
    <article
      ref={hearKeys}
      // The card takes the focus, so that one key decides on it.
      tabIndex={0}
      data-proposal={proposal.id}
      aria-label={t("label", { metric: proposal.metricName, phrase: proposal.to.phrase })}
      className="grid gap-3 py-4 outline-offset-4"
    >
      <ProposalHeader
        proposal={proposal}
        withPiece={withPiece === true}
        {...(onShow && { onShow })}
      />
      <Sentences proposal={proposal} />
      {proposal.inDraft && proposal.wordsToCheck.length > 0 && (
        <p className="text-ochre">
          {t("check", {
            words: format.list(proposal.wordsToCheck.map((word) => t("quoted", { word }))),
          })}
        </p>
      )}
      {act.refusal && <Alert tone="bad">{refusalMessage(act.refusal)}</Alert>}
      {way === null && (
        <div className="flex flex-wrap gap-2">
          <Button
            look="primary"
            size="small"
            busy={act.busy}
            disabledReason={off.accept}
            aria-keyshortcuts="A"
            onClick={() => void acceptNow()}
          >
            {t("accept")}
          </Button>
          {(["rewrite", "keep", "snooze"] as const).map((one) => (
            <Button
              key={one}
              size="small"
              disabledReason={off[one]}
              aria-keyshortcuts={one === "rewrite" ? "E" : one === "keep" ? "R" : "S"}
              onClick={() => setWay(one)}
            >
              {t(one)}
            </Button>
          ))}
        </div>
      )}
      {way === "rewrite" && <RewriteForm {...form} />}
      {way === "keep" && <KeepForm {...form} />}
      {way === "snooze" && <SnoozeForm {...form} />}
    </article>
  );
}

function ProposalHeader({
  proposal,
  withPiece,
  onShow,
}: {
  proposal: ProposalView;
  withPiece: boolean;
  onShow?: (figureId: string) => void;
}) {
  const t = useTranslations("metrics");
  const { from, to } = proposal;
  return (
    <header className="grid gap-1">
      {withPiece && (
        <Link
          href={`/pieces/${proposal.pieceId}`}
          className="text-ink-2 text-sm underline-offset-4 hover:underline"
        >
          {proposal.pieceHeadline || t("uses.untitled")}
        </Link>
      )}
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <Link
          href={`/metrics/${proposal.metricId}`}
          className="font-medium underline-offset-4 hover:underline"
        >
          {proposal.metricName}
        </Link>
        <Badge tone={proposal.to.reason === "our-error" ? "bad" : "plain"}>
          {t(`reasons.${to.reason}.name`)}
        </Badge>
        <Badge tone={relationTones[proposal.relation]}>
          {t(`relations.${proposal.relation}.name`)}
        </Badge>
        {!proposal.inDraft && <Badge tone="warn">{t("proposals.liveOnly")}</Badge>}
      </p>
      <p className="flex flex-wrap items-center gap-x-2">
        <span className="text-ink-2">{from.phrase}</span>
        <ArrowRight aria-label={t("proposals.becomes")} className="size-4 text-ink-2" />
        <span className="font-medium font-serif text-cinnabar text-lg">{to.phrase}</span>
        <span className="text-ink-2 text-sm">
          {to.periodText}
          <span aria-hidden> · </span>
          {to.sourceTitle}
        </span>
      </p>
      {to.note && <p className="text-ink-2 text-sm">{to.note}</p>}
      {onShow && proposal.inDraft && (
        <button
          type="button"
          onClick={() => onShow(proposal.figureId)}
          className="justify-self-start text-ink-2 text-sm underline underline-offset-4 hover:text-ink"
        >
          {t("proposals.show")}
        </button>
      )}
    </header>
  );
}

function Sentences({ proposal }: { proposal: ProposalView }) {
  const t = useTranslations("metrics.proposals");
  return (
    <dl lang="zh-CN" className="grid gap-1.5">
      <SentenceRow
        label={t("before")}
        sentence={proposal.sentenceBefore}
        phrase={proposal.from.phrase}
        tone="former"
      />
      {proposal.inDraft && (
        <SentenceRow
          label={t("after")}
          sentence={proposal.sentenceAfter}
          phrase={proposal.to.phrase}
          tone="next"
        />
      )}
    </dl>
  );
}

function SentenceRow({ label, ...sentence }: MarkedSentenceProps & { label: string }) {
  return (
    <div className="grid grid-cols-[32px_minmax(0,1fr)] gap-2">
      <dt className="text-ink-2 text-sm">{label}</dt>
      <dd>
        <MarkedSentence {...sentence} />
      </dd>
    </div>
  );
}
