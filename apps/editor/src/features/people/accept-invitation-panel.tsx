"use client";

import type { InvitationView } from "@fangzhi/types";
import { Password } from "@fangzhi/types";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type SubmitEvent, useEffect, useState } from "react";
import { Alert } from "#components/ui/alert.tsx";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { keepChosenLocale } from "#features/auth/chosen-locale.ts";
import { signInWithPassword } from "#features/auth/sign-in-with-password.ts";
import type { ActionResult } from "#lib/action-result.ts";
import { useRefusalMessage } from "#lib/use-refusal-message.ts";
import { acceptInvitationAction } from "./accept-invitation-action.ts";
import { findInvitationAction } from "./find-invitation-action.ts";

const unreachable = { ok: false, refusal: { code: "unreachable" } } as const;

/** Reads the secret behind `#`, says who is invited as what, and makes the account. */
export function AcceptInvitationPanel() {
  const t = useTranslations("admin.invitation");
  const refusalMessage = useRefusalMessage();
  const [found, setFound] = useState<ActionResult<InvitationView> | null>(null);

  useEffect(() => {
    findInvitationAction(location.hash.slice(1)).then(setFound, () => setFound(unreachable));
  }, []);

  if (!found) return <p className="text-ink-2">{t("loading")}</p>;
  if (found.ok) return <AcceptForm invitation={found.value} />;
  return (
    <div className="grid justify-items-start gap-4">
      <Alert tone="bad">{refusalMessage(found.refusal)}</Alert>
      <Button asChild>
        <Link href="/sign-in">{t("toSignIn")}</Link>
      </Button>
    </div>
  );
}

function AcceptForm({ invitation }: { invitation: InvitationView }) {
  const t = useTranslations("admin.invitation");
  const common = useTranslations("common");
  const account = useTranslations("admin.account");
  const refusalMessage = useRefusalMessage();
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [tooShort, setTooShort] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const password = String(form.get("password"));
    const isLongEnough = Password.safeParse(password).success;
    setTooShort(!isLongEnough);
    if (busy || !isLongEnough) return;
    setBusy(true);
    const result = await acceptInvitationAction({
      token: location.hash.slice(1),
      name: String(form.get("name")),
      nameLatin: String(form.get("nameLatin")).trim() || null,
      password,
    }).catch(() => unreachable);
    const failed = result.ok
      ? await signInWithPassword(result.value.email, password)
      : result.refusal;
    setBusy(false);
    setRefused(failed && refusalMessage(failed));
    if (failed) return;
    await keepChosenLocale();
    router.replace("/");
  }

  const roles = invitation.roles.map((role) => common(`roles.${role}`)).join(common("separator"));
  return (
    <form onSubmit={submit} className="grid gap-4">
      <p className="text-ink-2">{t("welcome", { roles, email: invitation.email })}</p>
      {refused && <Alert tone="bad">{refused}</Alert>}
      <input
        type="hidden"
        name="username"
        autoComplete="username"
        value={invitation.email}
        readOnly
      />
      <Field label={t("name")}>
        <Input name="name" required maxLength={60} defaultValue={invitation.name} />
      </Field>
      <Field label={t("nameLatin")} hint={t("nameLatinHint")} optional={common("fields.optional")}>
        <Input name="nameLatin" maxLength={60} lang="en" />
      </Field>
      <Field
        label={t("password")}
        hint={t("passwordHint")}
        error={tooShort ? account("tooShort") : undefined}
      >
        <Input
          name="password"
          type="password"
          required
          maxLength={200}
          autoComplete="new-password"
        />
      </Field>
      <Button look="primary" type="submit" busy={busy} className="justify-center">
        {t("submit")}
      </Button>
    </form>
  );
}
