"use client";

import type { PieceView } from "@fangzhi/types";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { toast } from "sonner";
import { Button } from "#components/ui/button.tsx";
import { useAct } from "#lib/use-act.ts";
import { useRefusalMessage } from "#lib/use-refusal-message.ts";
import { recallAction } from "./recall-action.ts";

/** The one act that comes next: send for review, take back, or look at what was approved. */
export function NextAct({ piece, onSubmit }: { piece: PieceView; onSubmit: () => void }) {
  const t = useTranslations("writing.submit");
  const refusalMessage = useRefusalMessage();
  const recall = useAct(recallAction);
  if (piece.stage === "in_review") {
    const takeBack = async () => {
      const done = await recall.run({ pieceId: piece.id, seenVersion: piece.version });
      if (done) toast.success(t("recalled"));
    };
    return (
      <>
        {recall.refusal && (
          <p role="alert" className="text-rose text-sm">
            {refusalMessage(recall.refusal)}
          </p>
        )}
        <Button asChild>
          <Link href={`/pieces/${piece.id}/review`}>{t("see")}</Link>
        </Button>
        <Button
          busy={recall.busy}
          disabledReason={refusalMessage(piece.allowedActs.recall)}
          onClick={() => void takeBack()}
        >
          {t("recall")}
        </Button>
      </>
    );
  }
  return (
    <Button
      look="primary"
      disabledReason={refusalMessage(piece.allowedActs["submit-for-review"])}
      onClick={onSubmit}
    >
      {t("open")}
    </Button>
  );
}
