"use client";

import type { ThreadView } from "@fangzhi/types";
import { MessageSquarePlus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { toast } from "sonner";
import { Button } from "#components/ui/button.tsx";
import { NewThread } from "#features/comments/new-thread.tsx";
import { selectedWords } from "#features/comments/selected-words.ts";
import { ThreadList } from "#features/comments/thread-list.tsx";
import { useCommentAnchor } from "#features/comments/use-comment-anchor.ts";
import { useReturnDraft } from "./return-draft.tsx";
import { revisionText } from "./selected-quote.ts";
import { SelectionButton } from "./selection-button.tsx";
import { showWords } from "./show-words.ts";

/** The conversations about the text beside them; one may become a reason for returning it. */
export function ReviewComments({
  pieceId,
  revisionId,
  threads,
  canReturn,
}: {
  pieceId: string;
  revisionId: string;
  threads: readonly ThreadView[];
  canReturn: boolean;
}) {
  const t = useTranslations("comments");
  const review = useTranslations("review.decision");
  const { addReason } = useReturnDraft();
  const { draft: about, set: setAbout } = useCommentAnchor(pieceId, revisionId);
  const startButton = useRef<HTMLButtonElement>(null);
  const start = () => {
    const selected = selectedWords(revisionText());
    if ("anchor" in selected) setAbout(selected.anchor);
    else toast.info(t(selected.problem === "too-long" ? "tooLong" : "startHint"));
  };
  return (
    <section aria-labelledby="comments" className="grid gap-3">
      <div className="flex items-center justify-between gap-2">
        <h2 id="comments" className="font-semibold">
          {t("title")}{" "}
          <span className="font-normal text-ink-2 text-sm">
            {t("count", { count: threads.filter(({ status }) => status === "open").length })}
          </span>
        </h2>
        <Button
          ref={startButton}
          size="small"
          data-key="comment"
          // The selection is gone once the button takes the focus.
          onPointerDown={(event) => event.preventDefault()}
          onClick={start}
        >
          <MessageSquarePlus aria-hidden />
          {t("start")}
        </Button>
      </div>
      <SelectionButton onPress={start} />
      {about && (
        <NewThread
          key={`${about.block} ${about.offset} ${about.quote}`}
          pieceId={pieceId}
          revisionId={revisionId}
          anchor={about}
          onClose={() => {
            startButton.current?.focus();
            setAbout(null);
          }}
        />
      )}
      {threads.length === 0 && !about && <p className="text-ink-2">{t("none")}</p>}
      <ThreadList
        pieceId={pieceId}
        threads={threads}
        onShow={({ id }) => showWords(`thread-${id}`)}
        renderActs={(thread) =>
          canReturn &&
          thread.status === "open" && (
            <Button
              size="small"
              onClick={() =>
                addReason({
                  text: thread.comments[0]?.body.slice(0, 1000) ?? "",
                  quote: (thread.words ?? thread.quote).slice(0, 500),
                })
              }
            >
              {review("asReason")}
            </Button>
          )
        }
      />
    </section>
  );
}
