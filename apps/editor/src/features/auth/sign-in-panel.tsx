"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { keepChosenLocale } from "./chosen-locale.ts";
import { type DemoAccount, DemoAccounts } from "./demo-accounts.tsx";
import { PasswordForm } from "./password-form.tsx";

/** The sign-in page's form; goes on to `next`, an address inside the editor. */
export function SignInPanel({
  next,
  demo,
}: {
  next: string;
  demo: { accounts: readonly DemoAccount[]; password: string } | null;
}) {
  const t = useTranslations("auth.signIn");
  const router = useRouter();
  const enter = async () => {
    await keepChosenLocale();
    router.replace(next);
    router.refresh();
  };
  return (
    <div className="grid gap-6">
      <PasswordForm onSignedIn={() => void enter()}>
        <p className="text-ink-2 text-sm">{t("noAccount")}</p>
      </PasswordForm>
      {demo && <DemoAccounts {...demo} onSignedIn={() => void enter()} />}
    </div>
  );
}
