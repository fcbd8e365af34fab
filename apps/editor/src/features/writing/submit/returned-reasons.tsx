"use client";

import { fragmentNames, type PieceView, type ReasonRow } from "@fangzhi/types";
import { CircleCheck, CircleDashed } from "lucide-react";
import { useTranslations } from "next-intl";
import { useCallback, useEffect, useId, useState } from "react";
import { Alert } from "#components/ui/alert.tsx";
import { Button } from "#components/ui/button.tsx";
import { Textarea } from "#components/ui/input.tsx";
import { useAct } from "#lib/use-act.ts";
import { useRefusalMessage } from "#lib/use-refusal-message.ts";
import { useStore } from "../store.ts";
import { showQuote } from "../text/show-in-text.ts";
import type { TextHost } from "../text/text-host.ts";
import { answerReasonAction } from "./answer-reason-action.ts";

/** Why the piece came back: each reason leads to its words and wants an answer. */
export function ReturnedReasons({ piece, host }: { piece: PieceView; host: TextHost }) {
  const t = useTranslations("writing.reasons");
  const headingId = useId();
  const { reasons } = piece;
  if (piece.stage !== "changes_requested" || reasons.length === 0) return null;
  const answered = reasons.filter((reason) => reason.answer !== null).length;
  return (
    <section
      aria-labelledby={headingId}
      className="mb-8 rounded-md border border-cinnabar/40 bg-surface p-4"
    >
      <h2 id={headingId} className="flex flex-wrap justify-between gap-2 font-semibold">
        {t("title")}
        <span className="font-normal text-ink-2 text-sm">
          {t("count", { answered, count: reasons.length })}
        </span>
      </h2>
      <ol className="mt-2 grid gap-4">
        {reasons.map((reason) => (
          <Reason key={reason.id} reason={reason} pieceId={piece.id} host={host} />
        ))}
      </ol>
    </section>
  );
}

function Reason({ reason, pieceId, host }: { reason: ReasonRow; pieceId: string; host: TextHost }) {
  const t = useTranslations("writing.reasons");
  const refusalMessage = useRefusalMessage();
  const answer = useAct(answerReasonAction);
  const [words, setWords] = useState(reason.answer ?? "");
  const { isGone, show } = useQuote(host, reason.quote ?? "");
  const isAnswered = reason.answer !== null;
  const isChanged = words.trim() !== (reason.answer ?? "");
  const Icon = isAnswered ? CircleCheck : CircleDashed;
  return (
    <li data-reason={reason.id} className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-2 gap-y-1.5">
      <Icon
        aria-label={isAnswered ? t("answered") : t("open")}
        className={isAnswered ? "mt-1 size-4 text-jade" : "mt-1 size-4 text-ochre"}
      />
      <div className="grid gap-1.5">
        <p>{reason.text}</p>
        {reason.quote && (
          <button
            type="button"
            onClick={show}
            className="w-fit border-line-strong border-l-2 pl-2 text-left text-ink-2 underline-offset-4 hover:underline"
          >
            {reason.quote}
          </button>
        )}
        {isGone && <p role="status">{t("quoteGone")}</p>}
        {answer.refusal && <Alert tone="bad">{refusalMessage(answer.refusal)}</Alert>}
        <Textarea
          aria-label={t("answerTo", { reason: reason.text })}
          placeholder={t("placeholder")}
          className="min-h-16"
          maxLength={1_000}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
        <Button
          size="small"
          className="w-fit"
          busy={answer.busy}
          disabledReason={words.trim() === "" ? t("empty") : isChanged ? undefined : t("unchanged")}
          onClick={() => void answer.run({ pieceId, reasonId: reason.id, answer: words })}
        >
          {isAnswered ? t("changeAnswer") : t("answer")}
        </Button>
      </div>
    </li>
  );
}

/** Leads to a reason's words; asked for before the text is there, once it is. */
function useQuote(host: TextHost, quote: string) {
  const isTextThere = useStore(host.editors).size === fragmentNames.length;
  const [isAsked, setAsked] = useState(false);
  const [isGone, setGone] = useState(false);
  const show = useCallback(() => setGone(!showQuote(host, quote)), [host, quote]);
  useEffect(() => {
    if (!isAsked || !isTextThere) return;
    // A frame later the editors show the document they were made for.
    const frame = requestAnimationFrame(() => {
      setAsked(false);
      show();
    });
    return () => cancelAnimationFrame(frame);
  }, [isAsked, isTextThere, show]);
  return { isGone, show: isTextThere ? show : () => setAsked(true) };
}
