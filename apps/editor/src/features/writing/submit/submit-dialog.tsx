"use client";

import type { DocumentJson, PieceView } from "@fangzhi/types";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { toast } from "sonner";
import { Alert } from "#components/ui/alert.tsx";
import { Button } from "#components/ui/button.tsx";
import { Dialog, DialogClose, DialogContent } from "#components/ui/dialog.tsx";
import { Field } from "#components/ui/field.tsx";
import { Textarea } from "#components/ui/input.tsx";
import { useAct } from "#lib/use-act.ts";
import { useRefusalMessage } from "#lib/use-refusal-message.ts";
import type { PieceChecks } from "../checks/use-checks.ts";
import type { LiveStatus } from "../collaboration/use-live-document.ts";
import type { TextHost } from "../text/text-host.ts";
import { Preflight } from "./preflight.tsx";
import { ProblemList } from "./problem-list.tsx";
import { findDraftProblems, placeProblems } from "./problems.ts";
import { submitForReviewAction } from "./submit-for-review-action.ts";

/** Freezes the text and sends it to the first step, with a note for its reviewer. */
export function SubmitDialog({
  piece,
  document,
  status,
  host,
  checks,
  onChecks,
  open,
  onOpenChange,
}: {
  piece: PieceView;
  document: DocumentJson | null;
  status: LiveStatus;
  host: TextHost;
  checks: PieceChecks;
  /** Shows the checks beside the text. */
  onChecks: () => void;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}) {
  const t = useTranslations("writing.submit");
  const acts = useTranslations("common.acts");
  const router = useRouter();
  const refusalMessage = useRefusalMessage();
  const submit = useAct(submitForReviewAction);
  const [note, setNote] = useState("");
  const { refusal } = submit;
  const refused = refusal?.code === "document-incomplete" ? refusal.details?.problems : undefined;
  const problems = useMemo(() => {
    if (!open) return [];
    if (!Array.isArray(refused)) return document ? findDraftProblems(document) : [];
    // The same findings stand in the preflight, with the way to them.
    const others = refused
      .filter((problem) => !isShownCheck(problem, checks))
      .map((problem) => problem.replace(/^check-[A-Z]\d\d/, "check"));
    return placeProblems(others, document);
  }, [open, refused, document, checks]);
  const isBlocked = problems.length > 0 || checks.open.some((check) => check.blocks);

  const change = (next: boolean) => {
    if (!next) submit.forget();
    onOpenChange(next);
  };
  const confirm = async () => {
    const sent = { pieceId: piece.id, seenVersion: piece.version, note };
    const done = await submit.run(sent);
    if (!done) return router.refresh();
    setNote("");
    onOpenChange(false);
    toast.success(t("done", { number: done.value.revisionNumber }));
  };
  const whyNot = status.kind === "saved" ? undefined : t("unsaved");
  return (
    <Dialog open={open} onOpenChange={change}>
      <DialogContent
        title={t("title")}
        description={t("text")}
        footer={
          <>
            <DialogClose asChild>
              <Button>{acts("cancel")}</Button>
            </DialogClose>
            <Button
              look="primary"
              busy={submit.busy}
              disabledReason={whyNot ?? (isBlocked ? t("problemsFirst") : undefined)}
              onClick={() => void confirm()}
            >
              {t("send")}
            </Button>
          </>
        }
      >
        <div className="grid gap-4">
          {problems.length > 0 && (
            <Alert tone="warn">
              <p className="mb-2 font-medium">{t("problems", { count: problems.length })}</p>
              <ProblemList problems={problems} host={host} onShow={() => change(false)} />
            </Alert>
          )}
          {open && (
            <Preflight {...{ document, checks, host, onChecks }} onShow={() => change(false)} />
          )}
          {refusal && !Array.isArray(refused) && (
            <Alert tone="bad">{refusalMessage(refusal)}</Alert>
          )}
          <Field label={t("note")} hint={t("noteHint")} optional={t("optional")}>
            <Textarea
              maxLength={2_000}
              value={note}
              onChange={(event) => setNote(event.target.value)}
            />
          </Field>
        </div>
      </DialogContent>
    </Dialog>
  );
}

const isShownCheck = (problem: string, { open }: PieceChecks): boolean =>
  open.some(({ blocks, ruleId, text }) => blocks && problem === `check-${ruleId}|${text}`);
