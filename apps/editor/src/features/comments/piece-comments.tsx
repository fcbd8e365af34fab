"use client";

import type { CommentAnchor } from "@fangzhi/types";
import { MessageSquarePlus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { flushSync } from "react-dom";
import { toast } from "sonner";
import { Alert } from "#components/ui/alert.tsx";
import { Button } from "#components/ui/button.tsx";
import { useRefusalMessage } from "#lib/use-refusal-message.ts";
import { NewThread } from "./new-thread.tsx";
import { ThreadList } from "./thread-list.tsx";
import { useCommentAnchor } from "./use-comment-anchor.ts";
import type { PieceThreads } from "./use-threads.ts";

/** The draft's comments for the writing room's rail. */
export function PieceComments({
  pieceId,
  comments: { threads, refusal, reload },
  onShow,
  selected,
}: {
  pieceId: string;
  comments: PieceThreads;
  /** Leads to these words in the text. */
  onShow: (words: string) => void;
  /** What is selected in the draft. */
  selected: () => CommentAnchor | null;
}) {
  const t = useTranslations("comments");
  const message = useRefusalMessage();
  const { draft: about, set: setAbout } = useCommentAnchor(pieceId, null);
  const startButton = useRef<HTMLButtonElement>(null);
  const close = () => {
    flushSync(() => setAbout(null));
    startButton.current?.focus();
  };

  return (
    <section aria-label={t("title")} className="grid gap-3 pt-3">
      {!about && (
        <Button
          ref={startButton}
          size="small"
          className="w-fit"
          // The selection is gone once the button takes the focus.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => {
            const words = selected();
            if (words) setAbout(words);
            else toast.info(t("startHintHere"));
          }}
        >
          <MessageSquarePlus aria-hidden />
          {t("start")}
        </Button>
      )}
      {about && (
        <NewThread
          pieceId={pieceId}
          revisionId={null}
          anchor={about}
          onStarted={reload}
          onClose={close}
        />
      )}
      {refusal && (
        <Alert tone="bad">
          {message(refusal)}{" "}
          <Button size="small" onClick={reload}>
            {t("reload")}
          </Button>
        </Alert>
      )}
      {!threads && !refusal && <p className="text-ink-2">{t("loading")}</p>}
      {threads?.length === 0 && <p className="text-ink-2">{t("noneHere")}</p>}
      {threads && (
        <ThreadList
          pieceId={pieceId}
          threads={threads}
          onShow={({ words, quote }) => onShow(words ?? quote)}
          onActed={reload}
        />
      )}
    </section>
  );
}
