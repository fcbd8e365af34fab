import { figuresIn } from "@fangzhi/document";
import type { DocumentJson, PieceView } from "@fangzhi/types";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { useAct } from "#lib/use-act.ts";
import { useKeptDraft } from "#lib/use-kept-draft.ts";
import type { PieceChecks } from "../checks/use-checks.ts";
import type { LiveStatus } from "../collaboration/use-live-document.ts";
import { useFigureFacts } from "../figures/use-figure-facts.ts";
import { findDraftProblems, findFigureProblems, placeProblems } from "./problems.ts";
import { submitForReviewAction } from "./submit-for-review-action.ts";

export interface SubmissionInput {
  piece: PieceView;
  document: DocumentJson | null;
  status: LiveStatus;
  checks: PieceChecks;
  /** Whether anybody looks: the text is searched only then. */
  open: boolean;
}

/** What stands between a piece and its review, the note that goes along, and the act itself. */
export function useSubmission({ piece, document, status, checks, open }: SubmissionInput) {
  const t = useTranslations("writing.submit");
  const act = useAct(submitForReviewAction);
  const note = useKeptDraft(`submit-note:${piece.id}`, "");
  const found = act.refusal?.details?.problems;
  const refused =
    act.refusal?.code === "document-incomplete" && Array.isArray(found) ? found : null;
  const figures = useMemo(() => (open && document ? figuresIn(document) : []), [open, document]);
  const facts = useFigureFacts(
    figures.map(({ revisionId }) => revisionId),
    "submit",
  );
  const problems = useMemo(() => {
    if (!open) return [];
    // The same findings stand in the preflight, with the way to them.
    if (refused) return placeProblems(withoutShownChecks(refused, checks), document);
    if (!document) return [];
    return [...findFigureProblems(document, facts), ...findDraftProblems(document)];
  }, [open, refused, document, checks, facts]);
  const unanswered = unansweredOf(piece);
  const blocking = checks.open.filter((check) => check.blocks).length;
  return {
    note,
    problems,
    unanswered,
    busy: act.busy,
    /** Null where `problems` already name what was refused. */
    refusal: refused ? null : act.refusal,
    whyNot:
      (status.kind !== "saved" && t("unsaved")) ||
      (unanswered.length > 0 && t("reasonsFirst", { count: unanswered.length })) ||
      (problems.length > 0 && t("problemsFirst", { count: problems.length })) ||
      (blocking > 0 && t("checksFirst", { count: blocking })) ||
      undefined,
    forgetRefusal: act.forget,
    send: () => act.run({ pieceId: piece.id, seenVersion: piece.version, note: note.draft }),
  };
}

/** Reasons of the last return that nobody answered; the piece can't go back to review over them. */
const unansweredOf = ({ stage, reasons }: PieceView) =>
  stage === "changes_requested" ? reasons.filter(({ answer }) => answer === null) : [];

const withoutShownChecks = (problems: readonly string[], { open }: PieceChecks): string[] =>
  problems
    .filter(
      (problem) =>
        !open.some(({ blocks, ruleId, text }) => blocks && problem === `check-${ruleId}|${text}`),
    )
    .map((problem) => problem.replace(/^check-[A-Z]\d\d/, "check"));
