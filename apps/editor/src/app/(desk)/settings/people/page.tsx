import { listInvitations } from "@fangzhi/database/queries/list-invitations";
import { listPeople } from "@fangzhi/database/queries/list-people";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireActor } from "#auth/current-actor.ts";
import { Refused } from "#components/refused.tsx";
import { InvitationsTable } from "#features/people/invitations-table.tsx";
import { InviteDialog } from "#features/people/invite-dialog.tsx";
import { PeopleTable } from "#features/people/people-table.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("admin.settings.tabs"))("people") };
}

export default async function PeoplePage({ searchParams }: PageProps<"/settings/people">) {
  const { actor } = await requireActor();
  const [people, invitations] = await Promise.all([listPeople(actor), listInvitations(actor)]);
  if (!people.ok) return <Refused refusal={people.refusal} />;
  const t = await getTranslations("admin");
  return (
    <>
      <section className="grid gap-4">
        <div className="flex flex-wrap items-center justify-between gap-3">
          <p className="text-ink-2">{t("people.count", { count: people.value.length })}</p>
          <InviteDialog openAtStart={(await searchParams).invite !== undefined} />
        </div>
        <PeopleTable actor={actor} people={people.value} />
      </section>
      {invitations.ok && (
        <section className="grid gap-4 pt-4">
          <h2 className="font-semibold text-lg">{t("invitations.title")}</h2>
          <InvitationsTable invitations={invitations.value} />
        </section>
      )}
    </>
  );
}
