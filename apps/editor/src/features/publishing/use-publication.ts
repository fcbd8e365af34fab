import type { ChangeKind } from "@fangzhi/types";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { toast } from "sonner";
import { useAct } from "#lib/use-act.ts";
import type { KeptDraft } from "#lib/use-kept-draft.ts";
import { publishAction } from "./publish-action.ts";
import { scheduleAction } from "./schedule-action.ts";

export interface PieceToPublish {
  pieceId: string;
  headline: string;
  seenVersion: number;
  revisionId: string;
  /** The version this will be. */
  number: number;
  /** It goes out by itself at a set time, unless it is signed off before. */
  isScheduled: boolean;
  disabledReason?: string | undefined;
}

/** What a sign-off says and when it is to hold, and the act itself, at once or at a time. */
export function usePublication(piece: PieceToPublish, isFirst: boolean, note: KeptDraft<string>) {
  const t = useTranslations("publishing.sheet");
  const [changeKind, setChangeKind] = useState<ChangeKind>(isFirst ? "first" : "update");
  const [isLater, setLater] = useState(false);
  const [at, setAt] = useState("");
  const publishing = useAct(publishAction);
  const scheduling = useAct(scheduleAction);
  return {
    ...{ changeKind, setChangeKind, isLater, setLater, at, setAt },
    owesNote: changeKind === "correction" || changeKind === "update",
    refusal: isLater ? scheduling.refusal : publishing.refusal,
    busy: publishing.busy || scheduling.busy,
    setNote: (next: string) => {
      note.set(next);
      publishing.forget();
      scheduling.forget();
    },
    /** Answers whether it is done. */
    send: async (): Promise<boolean> => {
      const { pieceId, revisionId, seenVersion } = piece;
      const request = { pieceId, revisionId, seenVersion, changeKind, publicNote: note.draft };
      if (isLater) {
        const scheduled = await scheduling.run({ ...request, at: beijingTime(at) });
        if (scheduled) toast.success(t("scheduled"));
        return scheduled !== null;
      }
      const published = await publishing.run(request);
      if (published) toast.success(t("published", { number: published.value.number }));
      return published !== null;
    },
  };
}

/** The field holds a wall-clock time in Beijing, wherever the chief sits; China keeps UTC+8 all year. */
const beijingTime = (local: string): string =>
  `${local.length === 16 ? `${local}:00` : local}+08:00`;
