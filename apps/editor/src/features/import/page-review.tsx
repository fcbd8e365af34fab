"use client";

import { guessSubject, type Page } from "@fangzhi/document/import";
import type { PieceChoices } from "@fangzhi/types";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type ReactNode, useId } from "react";
import { Alert } from "#components/ui/alert.tsx";
import { Button } from "#components/ui/button.tsx";
import { PieceSubjectFields } from "#features/desk/piece-subject-fields.tsx";
import { usePieceSubject } from "#features/desk/use-piece-subject.ts";
import { useAct } from "#lib/use-act.ts";
import { useRefusalMessage } from "#lib/use-refusal-message.ts";
import { BlockList } from "./block-list.tsx";
import { ConversionList } from "./conversion-list.tsx";
import { importPieceAction } from "./import-piece-action.ts";
import type { ImportChoices } from "./import-screen.tsx";
import { JoinList } from "./join-list.tsx";
import { OpenBreaks } from "./open-breaks.tsx";
import { toImported, usePageDecisions } from "./use-page-decisions.ts";

/** What was read in a page, everything to be decided about it, and the piece it becomes. */
export function PageReview({
  page,
  onBack,
  readerUrl,
  ...choices
}: ImportChoices & { page: Page; onBack: () => void }) {
  const t = useTranslations("import");
  const desk = useTranslations("desk.create");
  const router = useRouter();
  const refusalMessage = useRefusalMessage();
  const { run, busy, refusal } = useAct(importPieceAction);
  const decisions = usePageDecisions(page);
  const { blocks, joins } = decisions;
  const subject = usePieceSubject(choices, guess(page, choices));
  const undecided = joins.filter(({ decision }) => decision === null).length;
  const isBodyEmpty = blocks.every(({ kind }) => !bodyKinds.has(kind));

  async function create() {
    const created = await run({ ...subject.value, blocks: blocks.map(toImported) });
    if (created) router.push(`/pieces/${created.value.pieceId}`);
  }

  return (
    <div className="grid gap-10 lg:grid-cols-[minmax(0,1fr)_19rem]">
      <div className="grid content-start gap-10">
        <div className="grid justify-items-start gap-3">
          <p>{t("read", { blocks: page.blocks.length, joins: joins.length })}</p>
          {page.pictures > 0 && (
            <Alert tone="warn">{t("pictures", { count: page.pictures })}</Alert>
          )}
          <Button size="small" onClick={onBack}>
            {t("back")}
          </Button>
        </div>
        <Section title={t("joins.title")}>
          {joins.length + decisions.breaks.length === 0 && (
            <p className="text-ink-2">{t("joins.none")}</p>
          )}
          <JoinList {...decisions} />
          <OpenBreaks {...decisions} />
        </Section>
        <Section title={t("conversions.title")}>
          <ConversionList {...decisions} />
        </Section>
        <Section title={t("blocks.title")}>
          <p className="mb-3 text-ink-2">{t("blocks.hint")}</p>
          <BlockList blocks={blocks} onKind={decisions.setKind} />
        </Section>
      </div>
      <aside aria-label={t("piece")} className="lg:sticky lg:top-6 lg:self-start">
        <form
          className="grid gap-6"
          onSubmit={(event) => {
            event.preventDefault();
            if (!busy) void create();
          }}
        >
          {refusal && refusal.field !== "slug" && (
            <Alert tone="bad">{refusalMessage(refusal)}</Alert>
          )}
          <PieceSubjectFields
            {...choices}
            isNarrow
            subject={subject}
            readerUrl={readerUrl}
            slugRefusal={refusal?.field === "slug" ? refusalMessage(refusal) : undefined}
          />
          <Button
            look="primary"
            type="submit"
            busy={busy}
            disabledReason={isBodyEmpty ? t("noBody") : subject.problem && desk(subject.problem)}
            className="justify-self-start"
          >
            {t("create")}
          </Button>
          <p className="text-ink-2 text-sm" aria-live="polite">
            {undecided > 0 ? t("undecided", { count: undecided }) : t("next")}
          </p>
        </form>
      </aside>
    </div>
  );
}

const bodyKinds: ReadonlySet<string> = new Set([
  ...["heading", "subheading", "paragraph", "listItem", "numberedItem", "quote", "table"],
  ...["boxTitle", "boxText", "boxItem", "caption"],
]);

/** What region and industry the page speaks of most: a start, to be changed. */
function guess(
  { blocks }: Page,
  { regions, industries }: Pick<PieceChoices, "regions" | "industries">,
) {
  return {
    regionCode: guessSubject(
      blocks,
      regions.map(({ code, shortName }) => ({ key: code, names: [shortName] })),
    ),
    industrySlug: guessSubject(
      blocks,
      industries.map(({ slug, name }) => ({ key: slug, names: [name] })),
    ),
  };
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="mb-3 font-serif text-xl">
        {title}
      </h2>
      {children}
    </section>
  );
}
