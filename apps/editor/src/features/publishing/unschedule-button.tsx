"use client";

import { useTranslations } from "next-intl";
import { toast } from "sonner";
import { Button } from "#components/ui/button.tsx";
import { useAct } from "#lib/use-act.ts";
import { useRefusalMessage } from "#lib/use-refusal-message.ts";
import { unscheduleAction } from "./unschedule-action.ts";

export function UnscheduleButton({
  pieceId,
  seenVersion,
  disabledReason,
}: {
  pieceId: string;
  seenVersion: number;
  disabledReason: string | undefined;
}) {
  const t = useTranslations("publishing");
  const message = useRefusalMessage();
  const act = useAct(unscheduleAction);
  const run = async () => {
    const done = await act.run({ pieceId, seenVersion });
    if (done) toast.success(t("sheet.unscheduled"));
  };
  return (
    <>
      <Button busy={act.busy} disabledReason={disabledReason} onClick={run}>
        {t("unschedule")}
      </Button>
      {act.refusal && (
        <p role="alert" className="text-rose text-sm">
          {message(act.refusal)}
        </p>
      )}
    </>
  );
}
