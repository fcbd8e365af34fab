"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, type SubmitEvent, useState } from "react";
import { Alert } from "#components/ui/alert.tsx";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import type { ActionRefusal } from "#lib/action-result.ts";
import { useRefusalMessage } from "#lib/use-refusal-message.ts";
import { signInWithPassword } from "./sign-in-with-password.ts";

/** Email and password; stays as it is when refused, and says why. */
export function PasswordForm({
  onSignedIn,
  children,
}: {
  onSignedIn: () => void;
  children?: ReactNode;
}) {
  const t = useTranslations("auth.signIn");
  const refusalMessage = useRefusalMessage();
  const [refusal, setRefusal] = useState<ActionRefusal | null>(null);
  const [busy, setBusy] = useState(false);

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (busy) return;
    const form = new FormData(event.currentTarget);
    setBusy(true);
    const refused = await signInWithPassword(
      String(form.get("email")),
      String(form.get("password")),
    );
    setRefusal(refused);
    setBusy(false);
    if (!refused) onSignedIn();
  }

  return (
    <form onSubmit={submit} className="grid gap-4">
      {refusal && <Alert tone="bad">{refusalMessage(refusal)}</Alert>}
      <Field label={t("email")}>
        <Input name="email" type="email" autoComplete="username" required maxLength={254} />
      </Field>
      <Field label={t("password")}>
        <Input
          name="password"
          type="password"
          autoComplete="current-password"
          required
          maxLength={200}
        />
      </Field>
      <Button look="primary" type="submit" busy={busy} className="justify-center">
        {busy ? t("busy") : t("submit")}
      </Button>
      {children}
    </form>
  );
}
