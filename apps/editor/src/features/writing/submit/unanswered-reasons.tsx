import type { PieceView } from "@fangzhi/types";
import { useTranslations } from "next-intl";
import { Alert } from "#components/ui/alert.tsx";

/** What the piece was returned for and nobody answered, with the way to the first field. */
export function UnansweredReasons({
  reasons,
  onLeave,
}: {
  reasons: PieceView["reasons"];
  /** Closes what covers the text. */
  onLeave: () => void;
}) {
  const t = useTranslations("writing.submit");
  if (reasons.length === 0) return null;
  return (
    <Alert tone="warn">
      <p className="flex items-baseline justify-between gap-3 font-medium">
        {t("unanswered", { count: reasons.length })}
        <button
          type="button"
          className="shrink-0 font-normal underline underline-offset-4 hover:text-cinnabar"
          onClick={() => {
            onLeave();
            // After the dialog has given the focus back.
            setTimeout(() => showReason(reasons[0]?.id));
          }}
        >
          {t("goThere")}
        </button>
      </p>
      <ul className="mt-1 grid list-disc gap-1 pl-5">
        {reasons.map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
      </ul>
    </Alert>
  );
}

/** To the field of the answer, which scrolls to it. */
const showReason = (reasonId = ""): void =>
  window.document.querySelector<HTMLElement>(`[data-reason="${reasonId}"] textarea`)?.focus();
