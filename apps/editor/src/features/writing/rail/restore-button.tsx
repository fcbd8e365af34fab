"use client";

import type { PieceView, RevisionRow } from "@fangzhi/types";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { toast } from "sonner";
import { Alert } from "#components/ui/alert.tsx";
import { Button } from "#components/ui/button.tsx";
import { Dialog, DialogClose, DialogContent, DialogTrigger } from "#components/ui/dialog.tsx";
import { useAct } from "#lib/use-act.ts";
import { useRefusalMessage } from "#lib/use-refusal-message.ts";
import { restoreRevisionAction } from "./restore-revision-action.ts";

/** Puts an older text back, after saying that the present one is kept. */
export function RestoreButton({ piece, revision }: { piece: PieceView; revision: RevisionRow }) {
  const t = useTranslations("writing.history");
  const acts = useTranslations("common.acts");
  const refusalMessage = useRefusalMessage();
  const restore = useAct(restoreRevisionAction);
  const [open, setOpen] = useState(false);
  const off = piece.allowedActs["restore-revision"];
  if (off) return null;

  const confirm = async () => {
    const done = await restore.run({
      pieceId: piece.id,
      revisionId: revision.id,
      seenVersion: piece.version,
    });
    if (!done) return;
    setOpen(false);
    toast.success(t("restored", { number: revision.number, keptAs: done.value.keptAs }));
  };
  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <button type="button" className="underline underline-offset-4 hover:text-cinnabar">
          {t("restore")}
          <span className="sr-only">{t("revision", { number: revision.number })}</span>
        </button>
      </DialogTrigger>
      <DialogContent
        title={t("restoreTitle", { number: revision.number })}
        description={t("restoreText")}
        footer={
          <>
            <DialogClose asChild>
              <Button>{acts("cancel")}</Button>
            </DialogClose>
            <Button look="primary" busy={restore.busy} onClick={() => void confirm()}>
              {t("restore")}
            </Button>
          </>
        }
      >
        {restore.refusal && <Alert tone="bad">{refusalMessage(restore.refusal)}</Alert>}
      </DialogContent>
    </Dialog>
  );
}
