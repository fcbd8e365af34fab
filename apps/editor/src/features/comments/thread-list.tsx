"use client";

import type { ThreadView } from "@fangzhi/types";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ThreadCard } from "./thread-card.tsx";

/** Open threads in reading order, those whose words are gone last, and the resolved ones folded. */
export function ThreadList({
  pieceId,
  threads,
  onShow,
  onActed,
  renderActs,
}: {
  pieceId: string;
  threads: readonly ThreadView[];
  onShow: (thread: ThreadView) => void;
  onActed?: () => void;
  renderActs?: (thread: ThreadView) => ReactNode;
}) {
  const t = useTranslations("comments");
  const open = threads.filter(({ status }) => status === "open");
  const resolved = threads.filter(({ status }) => status === "resolved");
  const cards = (listed: readonly ThreadView[], numbered: boolean) => (
    <ol className="grid gap-3">
      {listed.map((thread, index) => (
        <ThreadCard
          key={thread.id}
          pieceId={pieceId}
          thread={thread}
          number={numbered ? index + 1 : null}
          onShow={onShow}
          {...(onActed && { onActed })}
        >
          {renderActs?.(thread)}
        </ThreadCard>
      ))}
    </ol>
  );
  return (
    <>
      {open.length > 0 && cards(open, true)}
      {resolved.length > 0 && (
        <details>
          <summary className="cursor-pointer py-1 text-ink-2">
            {t("resolved", { count: resolved.length })}
          </summary>
          <div className="mt-2">{cards(resolved, false)}</div>
        </details>
      )}
    </>
  );
}
