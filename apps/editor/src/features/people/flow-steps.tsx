import type { FlowView } from "@fangzhi/database/queries/get-flow";
import type { Colleague, FlowStep } from "@fangzhi/types";
import { useLocale, useTranslations } from "next-intl";
import { Alert } from "#components/ui/alert.tsx";
import { EditStepDialog } from "./edit-step-dialog.tsx";

/** The flow as a short numbered list: each step, its role, who is named. */
export function FlowSteps({
  flow,
  colleagues,
}: {
  flow: FlowView;
  colleagues: readonly Colleague[];
}) {
  const t = useTranslations("admin.flow");
  const roleName = useTranslations("common.roles");
  const separator = useTranslations("common")("separator");
  const locale = useLocale();
  const stepName = (step: FlowStep) => (locale === "en" ? step.nameEn : step.name);
  const nameOf = (id: string) => colleagues.find((colleague) => colleague.id === id)?.name;
  const clash = soleReviewerTwice(flow.steps);
  return (
    <section className="grid max-w-[40rem] gap-6">
      <p className="text-ink-2">{t("text")}</p>
      {clash.length > 0 && (
        <Alert tone="warn">{t("sameOnly", { steps: clash.map(stepName).join(" / ") })}</Alert>
      )}
      <ol className="border-t">
        {flow.steps.map((step) => {
          const names = step.reviewerIds.flatMap((id) => nameOf(id) ?? []);
          const role = roleName(step.role);
          return (
            <li key={step.position} className="flex items-center gap-4 border-b py-4">
              <span className="w-6 text-ink-2 text-lg tabular-nums">{step.position}</span>
              <div className="min-w-0 grow">
                <h2 className="font-serif text-lg">{stepName(step)}</h2>
                <p>{names.length > 0 ? names.join(separator) : t("anyone", { role })}</p>
                {names.length > 0 && <p className="text-ink-2 text-sm">{t("role", { role })}</p>}
              </div>
              <EditStepDialog
                flowId={flow.id}
                step={step}
                stepName={stepName(step)}
                candidates={colleagues.filter(({ roles }) => roles.includes(step.role))}
              />
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** Steps whose only reviewer is another step's only reviewer too: no piece could pass both. */
function soleReviewerTwice(steps: readonly FlowStep[]): FlowStep[] {
  const sole = steps.filter((step) => step.reviewerIds.length === 1);
  return sole.filter((step) =>
    sole.some((other) => other !== step && other.reviewerIds[0] === step.reviewerIds[0]),
  );
}
