"use client";

import type { Role } from "@fangzhi/types";
import { UserRoundPlus } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { type SubmitEvent, useId, useState } from "react";
import { Alert } from "#components/ui/alert.tsx";
import { Button } from "#components/ui/button.tsx";
import { Dialog, DialogClose, DialogContent, DialogTrigger } from "#components/ui/dialog.tsx";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { useAct } from "#lib/use-act.ts";
import { useRefusalMessage } from "#lib/use-refusal-message.ts";
import { CopyField } from "./copy-field.tsx";
import { invitePersonAction } from "./invite-person-action.ts";
import { RoleCheckboxes } from "./role-checkboxes.tsx";

interface MadeLink {
  name: string;
  link: string;
  expiresAt: string;
}

/** Asks who to invite, then shows their link, once. */
export function InviteDialog({ openAtStart = false }: { openAtStart?: boolean }) {
  const t = useTranslations("admin");
  const [open, setOpen] = useState(openAtStart);
  const [made, setMade] = useState<MadeLink | null>(null);
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        if (!next) setMade(null);
      }}
    >
      <DialogTrigger asChild>
        <Button look="primary">
          <UserRoundPlus aria-hidden />
          {t("people.invite")}
        </Button>
      </DialogTrigger>
      {made ? <LinkContent made={made} /> : <FormContent onMade={setMade} />}
    </Dialog>
  );
}

function FormContent({ onMade }: { onMade: (made: MadeLink) => void }) {
  const t = useTranslations("admin.invitations");
  const people = useTranslations("admin.people");
  const common = useTranslations("common.acts");
  const refusalMessage = useRefusalMessage();
  const { run, busy, refusal } = useAct(invitePersonAction);
  const [roles, setRoles] = useState<readonly Role[]>(["reporter"]);
  const formId = useId();

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (busy || roles.length === 0) return;
    const form = new FormData(event.currentTarget);
    const name = String(form.get("name")).trim();
    const invited = await run({ name, email: String(form.get("email")), roles: [...roles] });
    if (!invited) return;
    const { token, expiresAt } = invited.value;
    // Behind `#` the secret stays in the browser: no server or proxy writes it into a log.
    onMade({ name, link: `${location.origin}/invitation#${token}`, expiresAt });
  }

  return (
    <DialogContent
      title={t("formTitle")}
      description={t("formText")}
      footer={
        <>
          <DialogClose asChild>
            <Button>{common("cancel")}</Button>
          </DialogClose>
          <Button
            look="primary"
            type="submit"
            form={formId}
            busy={busy}
            disabledReason={roles.length === 0 ? people("rolesNeeded") : undefined}
          >
            {t("create")}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit} className="grid gap-4">
        {refusal && <Alert tone="bad">{refusalMessage(refusal)}</Alert>}
        <Field label={t("name")}>
          <Input name="name" required maxLength={60} autoComplete="off" />
        </Field>
        <Field label={t("email")}>
          <Input name="email" type="email" required maxLength={254} autoComplete="off" />
        </Field>
        <RoleCheckboxes legend={t("roles")} chosen={roles} onChange={setRoles} />
      </form>
    </DialogContent>
  );
}

function LinkContent({ made }: { made: MadeLink }) {
  const t = useTranslations("admin.invitations");
  const format = useFormatter();
  const expires = format.dateTime(new Date(made.expiresAt), {
    dateStyle: "medium",
    timeStyle: "short",
  });
  return (
    <DialogContent
      title={t("linkTitle", { name: made.name })}
      description={t("linkText", { expires })}
      footer={
        <DialogClose asChild>
          <Button look="primary">{t("done")}</Button>
        </DialogClose>
      }
    >
      <CopyField label={t("link")} text={made.link} />
    </DialogContent>
  );
}
