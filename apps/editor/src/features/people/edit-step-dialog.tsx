"use client";

import type { Colleague, FlowStep } from "@fangzhi/types";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { toast } from "sonner";
import { Alert } from "#components/ui/alert.tsx";
import { Button } from "#components/ui/button.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { Dialog, DialogClose, DialogContent, DialogTrigger } from "#components/ui/dialog.tsx";
import { useAct } from "#lib/use-act.ts";
import { useRefusalMessage } from "#lib/use-refusal-message.ts";
import { editFlowAction } from "./edit-flow-action.ts";

interface EditStepProps {
  flowId: string;
  step: FlowStep;
  stepName: string;
  /** Who holds the step's role. */
  candidates: readonly Colleague[];
}

export function EditStepDialog(props: EditStepProps) {
  const t = useTranslations("admin.flow");
  const [open, setOpen] = useState(false);
  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button aria-label={t("editFor", { step: props.stepName })}>{t("edit")}</Button>
      </DialogTrigger>
      <EditStepContent {...props} onSaved={() => setOpen(false)} />
    </Dialog>
  );
}

function EditStepContent({
  flowId,
  step,
  stepName,
  candidates,
  onSaved,
}: EditStepProps & { onSaved: () => void }) {
  const t = useTranslations("admin.flow");
  const common = useTranslations("common");
  const refusalMessage = useRefusalMessage();
  const { run, busy, refusal } = useAct(editFlowAction);
  const [chosen, setChosen] = useState(step.reviewerIds);
  const role = common(`roles.${step.role}`);

  async function save() {
    const saved = await run({
      flowId,
      position: step.position,
      reviewerIds: chosen,
      seenReviewerIds: step.reviewerIds,
    });
    if (!saved) return;
    toast.success(t("saved", { step: stepName }));
    onSaved();
  }

  return (
    <DialogContent
      title={t("editFor", { step: stepName })}
      description={candidates.length > 0 ? t("hint", { role }) : t("noCandidates", { role })}
      footer={
        <>
          <DialogClose asChild>
            <Button>{common("acts.cancel")}</Button>
          </DialogClose>
          <Button look="primary" busy={busy} onClick={() => void save()}>
            {common("acts.save")}
          </Button>
        </>
      }
    >
      <div className="grid gap-3">
        {refusal && <Alert tone="bad">{refusalMessage(refusal)}</Alert>}
        {candidates.map(({ id, name, nameLatin }) => (
          <Checkbox
            key={id}
            label={name}
            {...(nameLatin && { hint: nameLatin })}
            checked={chosen.includes(id)}
            onChange={(event) => {
              const others = chosen.filter((other) => other !== id);
              setChosen(event.target.checked ? [...others, id] : others);
            }}
          />
        ))}
      </div>
    </DialogContent>
  );
}
