"use client";

import { figuresIn } from "@fangzhi/document";
import type { DocumentJson, PieceView } from "@fangzhi/types";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { toast } from "sonner";
import { Alert } from "#components/ui/alert.tsx";
import { Button } from "#components/ui/button.tsx";
import { Dialog, DialogClose, DialogContent } from "#components/ui/dialog.tsx";
import { Field } from "#components/ui/field.tsx";
import { Textarea } from "#components/ui/input.tsx";
import { useAct } from "#lib/use-act.ts";
import { useKeptDraft } from "#lib/use-kept-draft.ts";
import { useRefusalMessage } from "#lib/use-refusal-message.ts";
import type { PieceChecks } from "../checks/use-checks.ts";
import type { LiveStatus } from "../collaboration/use-live-document.ts";
import { useFigureFacts } from "../figures/use-figure-facts.ts";
import type { TextHost } from "../text/text-host.ts";
import { Preflight } from "./preflight.tsx";
import { ProblemList } from "./problem-list.tsx";
import { findDraftProblems, findFigureProblems, placeProblems } from "./problems.ts";
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
  const note = useKeptDraft(`submit-note:${piece.id}`, "");
  const { refusal } = submit;
  const refused = refusal?.code === "document-incomplete" ? refusal.details?.problems : undefined;
  const figures = useMemo(() => (open && document ? figuresIn(document) : []), [open, document]);
  const facts = useFigureFacts(
    figures.map(({ revisionId }) => revisionId),
    "submit",
  );
  const problems = useMemo(() => {
    if (!open) return [];
    if (!Array.isArray(refused)) {
      return document
        ? [...findFigureProblems(document, facts), ...findDraftProblems(document)]
        : [];
    }
    // The same findings stand in the preflight, with the way to them.
    const others = refused
      .filter((problem) => !isShownCheck(problem, checks))
      .map((problem) => problem.replace(/^check-[A-Z]\d\d/, "check"));
    return placeProblems(others, document);
  }, [open, refused, document, checks, facts]);
  const unanswered = unansweredOf(piece);
  const blocking = checks.open.filter((check) => check.blocks).length;

  const change = (next: boolean) => {
    if (!next) submit.forget();
    onOpenChange(next);
  };
  const confirm = async () => {
    const sent = { pieceId: piece.id, seenVersion: piece.version, note: note.draft };
    const done = await submit.run(sent);
    if (!done) return router.refresh();
    note.forget();
    onOpenChange(false);
    toast.success(t("done", { number: done.value.revisionNumber }));
  };
  const whyNot =
    (status.kind !== "saved" && t("unsaved")) ||
    (unanswered.length > 0 && t("reasonsFirst", { count: unanswered.length })) ||
    (problems.length > 0 && t("problemsFirst", { count: problems.length })) ||
    (blocking > 0 && t("checksFirst", { count: blocking })) ||
    undefined;
  return (
    <Dialog open={open} onOpenChange={change}>
      <DialogContent
        dirty={note.isDirty}
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
              disabledReason={whyNot}
              onClick={() => void confirm()}
            >
              {t("send")}
            </Button>
          </>
        }
      >
        <div className="grid gap-4">
          {unanswered.length > 0 && (
            <Alert tone="warn">
              <p className="flex items-baseline justify-between gap-3 font-medium">
                {t("unanswered", { count: unanswered.length })}
                <button
                  type="button"
                  className="shrink-0 font-normal underline underline-offset-4 hover:text-cinnabar"
                  onClick={() => {
                    change(false);
                    // After the dialog has given the focus back.
                    setTimeout(() => showReason(unanswered[0]?.id));
                  }}
                >
                  {t("goThere")}
                </button>
              </p>
              <ul className="mt-1 grid list-disc gap-1 pl-5">
                {unanswered.map(({ id, text }) => (
                  <li key={id}>{text}</li>
                ))}
              </ul>
            </Alert>
          )}
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
              value={note.draft}
              onChange={(event) => note.set(event.target.value)}
            />
          </Field>
        </div>
      </DialogContent>
    </Dialog>
  );
}

/** Reasons of the last return that nobody answered; the piece can't go back to review over them. */
const unansweredOf = ({ stage, reasons }: PieceView) =>
  stage === "changes_requested" ? reasons.filter(({ answer }) => answer === null) : [];

/** To the field of the answer, which scrolls to it. */
const showReason = (reasonId = ""): void =>
  window.document.querySelector<HTMLElement>(`[data-reason="${reasonId}"] textarea`)?.focus();

const isShownCheck = (problem: string, { open }: PieceChecks): boolean =>
  open.some(({ blocks, ruleId, text }) => blocks && problem === `check-${ruleId}|${text}`);
