import { demoPassword, listDemoAccounts } from "@fangzhi/database/queries/list-demo-accounts";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { currentActor } from "#auth/current-actor.ts";
import { environment } from "#environment.ts";
import { SignInPanel } from "#features/auth/sign-in-panel.tsx";
import { LanguageLinks } from "#features/frame/language-links.tsx";
import { connect } from "#lib/connect.ts";
import { safePath } from "#lib/safe-path.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("auth.signIn"))("title") };
}

export default async function SignInPage({ searchParams }: PageProps<"/sign-in">) {
  const asked = safePath((await searchParams).next);
  const next = asked === "/" ? "/start" : asked;
  if (await currentActor()) redirect(next);
  const t = await getTranslations();
  return (
    <main className="mx-auto grid min-h-dvh max-w-[28rem] content-center gap-8 px-6 py-12">
      <header className="grid gap-1">
        <p className="font-serif text-2xl tracking-widest">{t("common.brand.name")}</p>
        <p className="text-ink-2">{t("common.brand.tagline")}</p>
      </header>
      <h1 className="sr-only">{t("auth.signIn.title")}</h1>
      <SignInPanel next={next} demo={await demoAccounts()} />
      <LanguageLinks />
    </main>
  );
}

async function demoAccounts() {
  if (!environment().FANGZHI_DEMO) return null;
  return { accounts: await listDemoAccounts(connect()), password: demoPassword };
}
