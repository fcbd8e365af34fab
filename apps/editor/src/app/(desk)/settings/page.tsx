import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireActor } from "#auth/current-actor.ts";
import { AppearanceForm } from "#features/settings/appearance-form.tsx";
import { ChangePasswordForm } from "#features/settings/change-password-form.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("admin.settings.tabs"))("account") };
}

export default async function AccountPage() {
  const { actor } = await requireActor();
  const t = await getTranslations();
  const names = actor.roles.map((role) => t(`common.roles.${role}`));
  const roles = names.join(t("common.separator"));
  return (
    <div className="grid max-w-[28rem] gap-10">
      <section className="grid gap-1">
        <h2 className="font-semibold text-lg">{actor.name}</h2>
        <p className="text-ink-2">{t("admin.account.roles", { roles })}</p>
      </section>
      <section className="grid gap-4">
        <h2 className="font-semibold text-lg">{t("admin.settings.appearance")}</h2>
        <AppearanceForm />
      </section>
      <section id="password" className="grid gap-4">
        <h2 className="font-semibold text-lg">{t("admin.account.passwordTitle")}</h2>
        <ChangePasswordForm />
      </section>
    </div>
  );
}
