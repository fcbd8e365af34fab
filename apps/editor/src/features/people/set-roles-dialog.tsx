"use client";

import type { PersonRow, Role } from "@fangzhi/types";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { toast } from "sonner";
import { Alert } from "#components/ui/alert.tsx";
import { Button } from "#components/ui/button.tsx";
import { Dialog, DialogClose, DialogContent } from "#components/ui/dialog.tsx";
import { useAct } from "#lib/use-act.ts";
import { useRefusalMessage } from "#lib/use-refusal-message.ts";
import { RoleCheckboxes } from "./role-checkboxes.tsx";
import { setRolesAction } from "./set-roles-action.ts";

export function SetRolesDialog({ person, onClose }: { person: PersonRow; onClose: () => void }) {
  const t = useTranslations("admin.people");
  const common = useTranslations("common.acts");
  const refusalMessage = useRefusalMessage();
  const { run, busy, refusal } = useAct(setRolesAction);
  const [chosen, setChosen] = useState<readonly Role[]>(person.roles);
  const { name } = person;

  async function save() {
    const saved = await run({
      personId: person.id,
      roles: [...chosen],
      seenVersion: person.version,
    });
    if (!saved) return;
    toast.success(t("rolesSaved", { name }));
    onClose();
  }

  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent
        title={t("rolesTitle", { name })}
        description={t("rolesText", { name })}
        footer={
          <>
            <DialogClose asChild>
              <Button>{common("cancel")}</Button>
            </DialogClose>
            <Button
              look="primary"
              busy={busy}
              disabledReason={whyNot(person.roles, chosen)}
              onClick={() => void save()}
            >
              {common("save")}
            </Button>
          </>
        }
      >
        <div className="grid gap-4">
          {refusal && <Alert tone="bad">{refusalMessage(refusal)}</Alert>}
          <RoleCheckboxes legend={t("columns.roles")} chosen={chosen} onChange={setChosen} />
        </div>
      </DialogContent>
    </Dialog>
  );

  function whyNot(before: readonly Role[], after: readonly Role[]): string | undefined {
    if (after.length === 0) return t("rolesNeeded");
    const same = before.length === after.length && before.every((role) => after.includes(role));
    return same ? t("rolesUnchanged") : undefined;
  }
}
