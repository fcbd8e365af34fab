"use client";

import type { CommentAnchor, ThreadView } from "@fangzhi/types";
import { MessageSquarePlus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useCallback, useEffect, useState } from "react";
import { Alert } from "#components/ui/alert.tsx";
import { Button } from "#components/ui/button.tsx";
import { useAct } from "#lib/use-act.ts";
import { useRefusalMessage } from "#lib/use-refusal-message.ts";
import { listThreadsAction } from "./list-threads-action.ts";
import { NewThread } from "./new-thread.tsx";
import { ThreadList } from "./thread-list.tsx";

/**
 * The draft's comments for the writing room's rail. Reads them itself, again after each act and when
 * the window is returned to.
 */
export function PieceComments({
  pieceId,
  onShow,
  selected,
  onCount,
}: {
  pieceId: string;
  /** Leads to these words in the text. */
  onShow: (words: string) => void;
  /** What is selected in the draft; left out, no thread can be started here. */
  selected?: () => CommentAnchor | null;
  /** How many threads are open, whenever they have been read. */
  onCount?: (open: number) => void;
}) {
  const t = useTranslations("comments");
  const message = useRefusalMessage();
  const { run, refusal } = useAct(listThreadsAction);
  const [threads, setThreads] = useState<readonly ThreadView[] | null>(null);
  const [about, setAbout] = useState<CommentAnchor | null>(null);

  const load = useCallback(async () => {
    const read = await run({ pieceId });
    if (!read) return;
    setThreads(read.value);
    onCount?.(read.value.filter(({ status }) => status === "open").length);
  }, [run, pieceId, onCount]);

  useEffect(() => {
    void load();
    const again = () => void load();
    window.addEventListener("focus", again);
    return () => window.removeEventListener("focus", again);
  }, [load]);

  return (
    <section aria-label={t("title")} className="grid gap-3 pt-3">
      {selected && !about && (
        <Button
          size="small"
          className="w-fit"
          // The selection is gone once the button takes the focus.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => setAbout(selected())}
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
          onStarted={() => void load()}
          onClose={() => setAbout(null)}
        />
      )}
      {refusal && (
        <Alert tone="bad">
          {message(refusal)}{" "}
          <Button size="small" onClick={() => void load()}>
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
          onActed={() => void load()}
        />
      )}
    </section>
  );
}
