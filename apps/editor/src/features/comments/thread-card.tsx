"use client";

import type { ThreadView } from "@fangzhi/types";
import { Check, CornerDownLeft, RotateCcw } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { type ReactNode, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { Badge } from "#components/ui/badge.tsx";
import { Button } from "#components/ui/button.tsx";
import { useAct } from "#lib/use-act.ts";
import { useRefusalMessage } from "#lib/use-refusal-message.ts";
import { useRefusalToast } from "#lib/use-refusal-toast.ts";
import { CommentForm } from "./comment-form.tsx";
import { reopenThreadAction } from "./reopen-thread-action.ts";
import { replyToThreadAction } from "./reply-to-thread-action.ts";
import { resolveThreadAction } from "./resolve-thread-action.ts";

export interface ThreadCardProps {
  pieceId: string;
  thread: ThreadView;
  /** Counts the open threads from 1; null for a resolved one. */
  number: number | null;
  /** Leads to the words in the text. */
  onShow: (thread: ThreadView) => void;
  /** After a reply, a closing, a reopening. */
  onActed?: () => void;
  /** More acts of the screen that shows it. */
  children?: ReactNode;
}

/** One conversation: the words it is about, what was said, and what can be done with it. */
export function ThreadCard(props: ThreadCardProps) {
  const { thread, number } = props;
  const t = useTranslations("comments");
  return (
    <li
      id={`thread-${thread.id}`}
      tabIndex={-1}
      className="scroll-mt-5 rounded-md border bg-surface p-3 target:border-ochre"
    >
      <article
        aria-label={number === null ? t("title") : t("number", { number })}
        className="grid gap-2"
      >
        <Anchor {...props} />
        <Said thread={thread} />
        <Acts {...props} />
      </article>
    </li>
  );
}

function Anchor({ thread, number, onShow }: ThreadCardProps) {
  const t = useTranslations("comments");
  const { place, words, quote, revisionNumber } = thread;
  return (
    <div className="grid gap-1">
      <p className="flex flex-wrap items-center gap-x-2 text-ink-2 text-sm">
        {number !== null && <span className="font-medium text-ochre">{number}</span>}
        {revisionNumber !== null && t("madeOn", { number: revisionNumber })}
        {!place && <Badge tone="warn">{t("gone")}</Badge>}
      </p>
      <blockquote
        lang="zh-CN"
        className="line-clamp-3 border-ochre border-l-2 pl-2 font-serif text-ink-2"
      >
        {quote}
      </blockquote>
      {words && <p className="text-sm">{t("now", { words })}</p>}
      {place && (
        <Button
          look="quiet"
          size="small"
          className="-ml-2 w-fit text-ink-2"
          onClick={() => onShow(thread)}
        >
          {t("showInText")}
        </Button>
      )}
    </div>
  );
}

function Said({ thread }: { thread: ThreadView }) {
  const t = useTranslations("comments");
  const format = useFormatter();
  return (
    <ol className="grid gap-2">
      {thread.comments.map(({ id, person, body, at }) => (
        <li key={id}>
          <p className="flex flex-wrap items-baseline gap-x-2">
            <span className="font-medium">{person.name}</span>
            <time dateTime={at} className="text-ink-2 text-sm">
              {format.dateTime(new Date(at), { dateStyle: "medium", timeStyle: "short" })}
            </time>
          </p>
          <p className="whitespace-pre-line break-words">{body}</p>
        </li>
      ))}
      {thread.status === "resolved" && (
        <li className="text-ink-2 text-sm">{t("resolvedBy", { name: thread.resolvedBy ?? "" })}</li>
      )}
    </ol>
  );
}

function Acts({ pieceId, thread, number, onActed, children }: ThreadCardProps) {
  const t = useTranslations("comments");
  const message = useRefusalMessage();
  const [replying, setReplying] = useState(false);
  const reply = useAct(replyToThreadAction);
  const resolve = useAct(resolveThreadAction);
  const reopen = useAct(reopenThreadAction);
  useRefusalToast(resolve.refusal ?? reopen.refusal);
  const isOpen = thread.status === "open";
  const settle = async () => {
    const seen = { pieceId, threadId: thread.id, seenVersion: thread.version };
    if (await (isOpen ? resolve : reopen).run(seen)) onActed?.();
  };
  const replyButton = useRef<HTMLButtonElement>(null);
  const close = () => {
    flushSync(() => setReplying(false));
    replyButton.current?.focus();
  };
  if (replying) {
    return (
      <CommentForm
        keptAs={`reply:${thread.id}`}
        label={number === null ? t("reply") : t("replyBody", { number })}
        busy={reply.busy}
        refusal={reply.refusal}
        onSend={async (body) => {
          if (!(await reply.run({ pieceId, threadId: thread.id, body }))) return false;
          close();
          onActed?.();
          return true;
        }}
        onClose={close}
      />
    );
  }
  return (
    <div className="flex flex-wrap gap-1.5">
      <Button
        ref={replyButton}
        size="small"
        disabledReason={message(thread.allowedActs["reply-to-thread"])}
        onClick={() => setReplying(true)}
      >
        <CornerDownLeft aria-hidden />
        {t("reply")}
      </Button>
      <Button
        size="small"
        busy={resolve.busy || reopen.busy}
        disabledReason={message(thread.allowedActs[isOpen ? "resolve-thread" : "reopen-thread"])}
        onClick={settle}
      >
        {isOpen ? <Check aria-hidden /> : <RotateCcw aria-hidden />}
        {isOpen ? t("resolve") : t("reopen")}
      </Button>
      {children}
    </div>
  );
}
