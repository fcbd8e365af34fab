"use client";

import { Password } from "@fangzhi/types";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type SubmitEvent, useState } from "react";
import { toast } from "sonner";
import { Alert } from "#components/ui/alert.tsx";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { signInWithPassword } from "#features/auth/sign-in-with-password.ts";
import { useAct } from "#lib/use-act.ts";
import { useRefusalMessage } from "#lib/use-refusal-message.ts";
import { changePasswordAction } from "./change-password-action.ts";

/** Changes one's password. That ends every session, so this browser signs in again by itself. */
export function ChangePasswordForm() {
  const t = useTranslations("admin.account");
  const refusalMessage = useRefusalMessage();
  const router = useRouter();
  const { run, busy, refusal } = useAct(changePasswordAction);
  const [tooShort, setTooShort] = useState(false);

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const { current, next } = Object.fromEntries(new FormData(form)) as Record<string, string>;
    const isLongEnough = Password.safeParse(next).success;
    setTooShort(!isLongEnough);
    if (!current || !next || !isLongEnough || busy) return;
    const changed = await run({ current, next });
    if (!changed) return;
    await signInWithPassword(changed.value.email, next);
    form.reset();
    router.refresh();
    toast.success(t("changed"));
  }

  return (
    <form onSubmit={submit} className="grid gap-4" noValidate>
      {refusal && <Alert tone="bad">{refusalMessage(refusal)}</Alert>}
      <Field label={t("current")}>
        <Input name="current" type="password" autoComplete="current-password" maxLength={200} />
      </Field>
      <Field
        label={t("next")}
        hint={t("passwordHint")}
        error={tooShort ? t("tooShort") : undefined}
      >
        <Input name="next" type="password" autoComplete="new-password" maxLength={200} />
      </Field>
      <Button look="primary" type="submit" busy={busy} className="justify-self-start">
        {t("change")}
      </Button>
    </form>
  );
}
