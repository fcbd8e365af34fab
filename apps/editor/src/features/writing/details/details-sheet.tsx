"use client";

import type { PieceChoices, PieceView } from "@fangzhi/types";
import { useTranslations } from "next-intl";
import { Alert } from "#components/ui/alert.tsx";
import { Button } from "#components/ui/button.tsx";
import { Sheet, SheetClose, SheetContent } from "#components/ui/sheet.tsx";
import { useRefusalMessage } from "#lib/use-refusal-message.ts";
import { DetailFields } from "./detail-fields.tsx";
import { StaleDetails } from "./stale-details.tsx";
import { useDetails } from "./use-details.ts";

interface DetailsProps {
  piece: PieceView;
  choices: PieceChoices;
}

/** What a piece is besides its text. Edited apart from it, so somebody else's change is shown first. */
export function DetailsSheet({
  open,
  onOpenChange,
  ...shown
}: DetailsProps & { open: boolean; onOpenChange: (open: boolean) => void }) {
  return (
    <Sheet open={open} onOpenChange={onOpenChange}>
      {open && <DetailsForm {...shown} close={() => onOpenChange(false)} />}
    </Sheet>
  );
}

function DetailsForm({ piece, choices, close }: DetailsProps & { close: () => void }) {
  const t = useTranslations("writing.details");
  const acts = useTranslations("common.acts");
  const refusalMessage = useRefusalMessage();
  const details = useDetails(piece, close);
  const { refusal, isStale } = details;
  const off = piece.allowedActs["edit-details"];
  const why = off ? refusalMessage(off) : isStale ? t("staleFirst") : undefined;
  return (
    <SheetContent
      title={t("title")}
      footer={
        <>
          <SheetClose asChild>
            <Button>{acts("cancel")}</Button>
          </SheetClose>
          <Button
            look="primary"
            busy={details.busy}
            disabledReason={why}
            onClick={() => void details.save()}
          >
            {acts("save")}
          </Button>
        </>
      }
    >
      <div className="grid gap-5">
        {off && <Alert>{refusalMessage(off)}</Alert>}
        {isStale && (
          <StaleDetails
            mine={details.opened}
            theirs={piece.details}
            choices={choices}
            keepMine={details.keepMine}
            takeTheirs={details.takeTheirs}
          />
        )}
        {refusal && refusal.code !== "stale" && !refusal.field && (
          <Alert tone="bad">{refusalMessage(refusal)}</Alert>
        )}
        <DetailFields
          piece={piece}
          choices={choices}
          values={details.values}
          set={details.set}
          refusal={refusal}
        />
      </div>
    </SheetContent>
  );
}
