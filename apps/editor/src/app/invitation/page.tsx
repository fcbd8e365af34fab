import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LanguageLinks } from "#features/frame/language-links.tsx";
import { AcceptInvitationPanel } from "#features/people/accept-invitation-panel.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("admin.invitation"))("title") };
}

export default async function InvitationPage() {
  const t = await getTranslations();
  return (
    <main className="mx-auto grid min-h-dvh max-w-[28rem] content-center gap-6 px-6 py-12">
      <p className="font-serif text-2xl tracking-widest">{t("common.brand.name")}</p>
      <h1 className="font-semibold text-lg">{t("admin.invitation.title")}</h1>
      <AcceptInvitationPanel />
      <LanguageLinks />
    </main>
  );
}
