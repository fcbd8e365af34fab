"use client";

import type { PieceChoices } from "@fangzhi/types";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type SubmitEvent, useState } from "react";
import { Alert } from "#components/ui/alert.tsx";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { useAct } from "#lib/use-act.ts";
import { useRefusalMessage } from "#lib/use-refusal-message.ts";
import { createPieceAction } from "./create-piece-action.ts";
import { PieceSubjectFields } from "./piece-subject-fields.tsx";
import { usePieceSubject } from "./use-piece-subject.ts";

/** What a piece is about. Its address follows the choice until somebody types their own. */
export function CreatePieceForm({
  readerUrl,
  ...choices
}: Pick<PieceChoices, "regions" | "industries"> & { readerUrl: string }) {
  const t = useTranslations("desk.create");
  const optional = useTranslations("common.fields")("optional");
  const router = useRouter();
  const refusalMessage = useRefusalMessage();
  const { run, busy, refusal } = useAct(createPieceAction);
  const subject = usePieceSubject(choices);
  const [headline, setHeadline] = useState("");

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (busy) return;
    const created = await run({ ...subject.value, headline });
    if (created) router.push(`/pieces/${created.value.pieceId}`);
  }

  return (
    <form onSubmit={submit} className="grid max-w-[34rem] gap-6">
      {refusal && refusal.field !== "slug" && <Alert tone="bad">{refusalMessage(refusal)}</Alert>}
      <PieceSubjectFields
        {...choices}
        subject={subject}
        readerUrl={readerUrl}
        slugRefusal={refusal?.field === "slug" ? refusalMessage(refusal) : undefined}
      >
        <Field label={t("headline")} hint={t("headlineHint")} optional={optional}>
          <Input
            value={headline}
            maxLength={200}
            onChange={(event) => setHeadline(event.target.value)}
          />
        </Field>
      </PieceSubjectFields>
      <Button
        look="primary"
        type="submit"
        busy={busy}
        disabledReason={subject.problem && t(subject.problem)}
        className="justify-self-start"
      >
        {t("submit")}
      </Button>
    </form>
  );
}
