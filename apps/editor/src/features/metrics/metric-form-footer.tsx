import { DiscardDraft } from "#components/discard-draft.tsx";
import { Alert } from "#components/ui/alert.tsx";
import { Button } from "#components/ui/button.tsx";
import type { ActionRefusal } from "#lib/action-result.ts";
import type { KeptDraft } from "#lib/use-kept-draft.ts";
import { useMetricRefusal } from "./use-metric-refusal.ts";

/** Under a metric's form: why it was refused, the way to throw it away, and the act. */
export function MetricFormFooter({
  formId,
  label,
  refusal,
  kept,
  busy,
  onDiscard,
}: {
  formId: string;
  label: string;
  refusal: ActionRefusal | null;
  kept: Pick<KeptDraft<unknown>, "isDirty" | "forget">;
  busy: boolean;
  onDiscard: () => void;
}) {
  const refusalMessage = useMetricRefusal();
  return (
    <>
      {refusal && (
        <Alert tone="bad" className="w-full">
          {refusalMessage(refusal)}
        </Alert>
      )}
      <DiscardDraft kept={kept} onDiscard={onDiscard} />
      <Button look="primary" type="submit" form={formId} busy={busy}>
        {label}
      </Button>
    </>
  );
}
