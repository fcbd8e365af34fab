"use client";

import type { PersonRow } from "@fangzhi/types";
import { useTranslations } from "next-intl";
import { toast } from "sonner";
import { Alert } from "#components/ui/alert.tsx";
import { Button } from "#components/ui/button.tsx";
import { Dialog, DialogClose, DialogContent } from "#components/ui/dialog.tsx";
import { useAct } from "#lib/use-act.ts";
import { useRefusalMessage } from "#lib/use-refusal-message.ts";
import { disablePersonAction } from "./disable-person-action.ts";

export function DisableDialog({ person, onClose }: { person: PersonRow; onClose: () => void }) {
  const t = useTranslations("admin.people");
  const common = useTranslations("common.acts");
  const refusalMessage = useRefusalMessage();
  const { run, busy, refusal } = useAct(disablePersonAction);
  const { name } = person;

  async function disable() {
    if (!(await run({ personId: person.id, seenVersion: person.version }))) return;
    toast.success(t("disableDone", { name }));
    onClose();
  }

  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent
        title={t("disableTitle", { name })}
        description={t("disableText")}
        footer={
          <>
            <DialogClose asChild>
              <Button>{common("cancel")}</Button>
            </DialogClose>
            <Button look="danger" busy={busy} onClick={() => void disable()}>
              {t("disable")}
            </Button>
          </>
        }
      >
        {refusal && <Alert tone="bad">{refusalMessage(refusal)}</Alert>}
      </DialogContent>
    </Dialog>
  );
}
