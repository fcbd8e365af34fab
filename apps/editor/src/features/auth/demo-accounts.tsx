"use client";

import type { Role } from "@fangzhi/types";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Alert } from "#components/ui/alert.tsx";
import { Button } from "#components/ui/button.tsx";
import type { ActionRefusal } from "#lib/action-result.ts";
import { useRefusalMessage } from "#lib/use-refusal-message.ts";
import { signInWithPassword } from "./sign-in-with-password.ts";

export interface DemoAccount {
  name: string;
  email: string;
  roles: readonly Role[];
}

/** The demonstration newsroom's people, each one press away. Rendered in demo mode only. */
export function DemoAccounts({
  accounts,
  password,
  onSignedIn,
}: {
  accounts: readonly DemoAccount[];
  password: string;
  onSignedIn: () => void;
}) {
  const t = useTranslations();
  const refusalMessage = useRefusalMessage();
  const [refusal, setRefusal] = useState<ActionRefusal | null>(null);
  const [busyEmail, setBusyEmail] = useState<string | null>(null);

  async function enter(email: string) {
    setBusyEmail(email);
    const refused = await signInWithPassword(email, password);
    setRefusal(refused);
    setBusyEmail(null);
    if (!refused) onSignedIn();
  }

  return (
    <section className="grid gap-3 border-t pt-6">
      <h2 className="font-semibold">{t("auth.signIn.demoTitle")}</h2>
      <p className="text-ink-2">{t("auth.signIn.demoText", { password })}</p>
      {refusal && <Alert tone="bad">{refusalMessage(refusal)}</Alert>}
      <ul className="grid grid-cols-2 gap-2">
        {accounts.map((account) => (
          <li key={account.email}>
            <Button
              className="h-auto w-full justify-between py-2"
              busy={busyEmail === account.email}
              onClick={() => void enter(account.email)}
            >
              <span>{account.name}</span>
              <span className="font-normal text-ink-2 text-sm">
                {account.roles.map((role) => t(`common.roles.${role}`)).join(t("common.separator"))}
              </span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
