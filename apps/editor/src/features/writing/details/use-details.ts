import type { PieceDetails, PieceView } from "@fangzhi/types";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { toast } from "sonner";
import { useAct } from "#lib/use-act.ts";
import { editDetailsAction } from "./edit-details-action.ts";

/** The form's values, and what it was filled with: others may change the piece meanwhile. */
export function useDetails(piece: PieceView, close: () => void) {
  const t = useTranslations("writing.details");
  const router = useRouter();
  const edit = useAct(editDetailsAction);
  const [values, setValues] = useState<PieceDetails>(piece.details);
  const [opened, setOpened] = useState({ details: piece.details, version: piece.version });
  const keepMine = () => {
    setOpened({ details: piece.details, version: piece.version });
    edit.forget();
  };
  return {
    values,
    set: (part: Partial<PieceDetails>) => setValues((before) => ({ ...before, ...part })),
    opened: opened.details,
    isStale: opened.version !== piece.version,
    keepMine,
    takeTheirs: () => {
      setValues(piece.details);
      keepMine();
    },
    save: async () => {
      const done = await edit.run({ ...values, pieceId: piece.id, seenVersion: opened.version });
      if (!done) return router.refresh();
      toast.success(t("saved"));
      close();
    },
    busy: edit.busy,
    refusal: edit.refusal,
  };
}
