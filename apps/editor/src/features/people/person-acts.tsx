"use client";

import type { PersonRow, Refusal } from "@fangzhi/types";
import { Ellipsis } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { toast } from "sonner";
import { IconButton } from "#components/ui/button.tsx";
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuTrigger,
} from "#components/ui/dropdown-menu.tsx";
import { useAct } from "#lib/use-act.ts";
import { useRefusalMessage } from "#lib/use-refusal-message.ts";
import { useRefusalToast } from "#lib/use-refusal-toast.ts";
import { DisableDialog } from "./disable-dialog.tsx";
import { enablePersonAction } from "./enable-person-action.ts";
import { SetRolesDialog } from "./set-roles-dialog.tsx";

/** What may be done with a person's account; `disableRefusal` says why they can't be disabled. */
export function PersonActs({
  person,
  disableRefusal,
}: {
  person: PersonRow;
  disableRefusal: Refusal | null;
}) {
  const t = useTranslations("admin.people");
  const refusalMessage = useRefusalMessage();
  const enable = useAct(enablePersonAction);
  useRefusalToast(enable.refusal);
  const [asking, setAsking] = useState<"roles" | "disable" | null>(null);
  const { id: personId, name, version: seenVersion } = person;
  const close = () => setAsking(null);

  return (
    <>
      <DropdownMenu>
        <DropdownMenuTrigger asChild>
          <IconButton label={t("actsFor", { name })}>
            <Ellipsis aria-hidden />
          </IconButton>
        </DropdownMenuTrigger>
        <DropdownMenuContent align="end">
          <DropdownMenuItem onSelect={() => setAsking("roles")}>{t("setRoles")}</DropdownMenuItem>
          {person.disabledAt ? (
            <DropdownMenuItem
              onSelect={async () => {
                if (await enable.run({ personId, seenVersion })) {
                  toast.success(t("enableDone", { name }));
                }
              }}
            >
              {t("enable")}
            </DropdownMenuItem>
          ) : (
            <DropdownMenuItem
              disabled={disableRefusal !== null}
              onSelect={() => setAsking("disable")}
              className="grid justify-items-start"
            >
              <span className={disableRefusal ? "" : "text-rose"}>{t("disable")}</span>
              {disableRefusal && (
                <span className="max-w-56 text-sm">{refusalMessage(disableRefusal)}</span>
              )}
            </DropdownMenuItem>
          )}
        </DropdownMenuContent>
      </DropdownMenu>
      {asking === "roles" && <SetRolesDialog person={person} onClose={close} />}
      {asking === "disable" && <DisableDialog person={person} onClose={close} />}
    </>
  );
}
