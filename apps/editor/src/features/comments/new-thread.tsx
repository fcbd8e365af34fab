"use client";

import type { CommentAnchor } from "@fangzhi/types";
import { useTranslations } from "next-intl";
import { toast } from "sonner";
import { useAct } from "#lib/use-act.ts";
import { CommentForm } from "./comment-form.tsx";
import { startThreadAction } from "./start-thread-action.ts";

/** A comment being written, with the words it is about above it. */
export function NewThread({
  pieceId,
  revisionId,
  anchor,
  onStarted,
  onClose,
}: {
  pieceId: string;
  /** The revision on the screen; null for the draft. */
  revisionId: string | null;
  anchor: CommentAnchor;
  onStarted?: () => void;
  onClose: () => void;
}) {
  const t = useTranslations("comments");
  const start = useAct(startThreadAction);
  return (
    <div className="grid gap-2 rounded-md border border-ochre bg-surface p-3">
      <p className="text-ink-2 text-sm">{t("about")}</p>
      <blockquote
        lang="zh-CN"
        className="line-clamp-4 border-ochre border-l-2 pl-2 font-serif text-ink-2"
      >
        {anchor.quote}
      </blockquote>
      <CommentForm
        keptAs={`${pieceId}:${revisionId ?? "draft"}`}
        label={t("body")}
        busy={start.busy}
        refusal={start.refusal}
        onSend={async (body) => {
          if (!(await start.run({ pieceId, revisionId, anchor, body }))) return false;
          toast.success(t("sent"));
          onClose();
          onStarted?.();
          return true;
        }}
        onClose={onClose}
      />
    </div>
  );
}
