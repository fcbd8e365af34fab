"use client";

import type { HouseRule, RuleSeverity } from "@fangzhi/quantity";
import type { HouseRuleSettingView } from "@fangzhi/types";
import { useFormatter, useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { Alert } from "#components/ui/alert.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { Select } from "#components/ui/select.tsx";
import { classNames } from "#lib/class-names.ts";
import { useAct } from "#lib/use-act.ts";
import { useRefusalMessage } from "#lib/use-refusal-message.ts";
import { setHouseRuleAction } from "./set-house-rule-action.ts";

type Weight = RuleSeverity | "own";
interface Shown {
  isOn: boolean;
  weight: Weight;
}
const severities = ["error", "warning", "hint"] as const;

export interface HouseRuleItemProps {
  rule: HouseRule;
  /** Null while nobody has set it. */
  setting: HouseRuleSettingView | null;
  blocks: boolean;
}

/** One rule: its sentence, clause and examples, whether it is on and how much it weighs. Saved at once. */
export function HouseRuleItem({ rule, setting, blocks }: HouseRuleItemProps) {
  const t = useTranslations("rules");
  const severityName = useTranslations("checks.severities");
  const refusalMessage = useRefusalMessage();
  const isEnglish = useLocale() === "en";
  const act = useAct(setHouseRuleAction);
  const kept: Shown = { isOn: setting?.isOn ?? true, weight: setting?.severity ?? "own" };
  const version = setting?.version ?? 0;
  // What was just chosen shows at once, until the screen brings a newer version or it is refused.
  const [chosen, setChosen] = useState<(Shown & { seen: number }) | null>(null);
  const { isOn, weight } = chosen !== null && chosen.seen === version ? chosen : kept;
  const save = async (next: Partial<Shown>) => {
    const wanted = { ...kept, ...next };
    setChosen({ ...wanted, seen: version });
    const saved = await act.run({
      ruleId: rule.id,
      isOn: wanted.isOn,
      severity: wanted.weight === "own" ? null : wanted.weight,
      seenVersion: version,
    });
    if (!saved) setChosen(null);
  };
  const own = severityName(rule.severity);
  return (
    <li className="grid gap-x-6 gap-y-2 border-b py-4 sm:grid-cols-[minmax(0,1fr)_11rem]">
      <div className={classNames("grid content-start gap-1.5", !isOn && "text-ink-2")}>
        <p className="space-x-2">
          <span className="text-ink-2 text-sm tabular-nums">{rule.id}</span>
          <span className="font-medium">{isEnglish ? rule.message.en : rule.message.zh}</span>
          {blocks && <Badge tone="bad">{t("blocks")}</Badge>}
        </p>
        <RuleExamples rule={rule} />
        <SetBy setting={setting} />
      </div>
      <div className="grid content-start gap-2 max-sm:grid-cols-2 max-sm:items-center">
        <Checkbox
          label={t("on")}
          aria-label={t("onFor", { id: rule.id })}
          checked={isOn}
          disabled={act.busy}
          onChange={(event) => void save({ isOn: event.target.checked })}
        />
        {isOn && (
          <Select<Weight>
            aria-label={t("weightFor", { id: rule.id })}
            value={weight}
            onValueChange={(next) => void save({ weight: next })}
            options={[
              { value: "own", label: t("own", { severity: own }) },
              ...severities.map((severity) => ({
                value: severity,
                label: severityName(severity),
                ...(severity === "error" && { hint: t("errorHint") }),
              })),
            ]}
          />
        )}
      </div>
      {act.refusal && (
        <Alert tone="bad" className="sm:col-span-2">
          {refusalMessage(act.refusal)}
        </Alert>
      )}
    </li>
  );
}

function RuleExamples({ rule: { basis, wrong, right } }: { rule: HouseRule }) {
  const t = useTranslations("rules");
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-0.5 text-sm">
      <dt className="text-ink-2">{t("wrong")}</dt>
      <dd lang="zh-CN" className="break-words">
        {wrong}
      </dd>
      <dt className="text-ink-2">{t("right")}</dt>
      <dd lang="zh-CN" className="break-words">
        {right}
      </dd>
      <dt className="text-ink-2">{t("basis")}</dt>
      <dd lang="zh-CN">{basis}</dd>
    </dl>
  );
}

function SetBy({ setting }: { setting: HouseRuleSettingView | null }) {
  const t = useTranslations("rules");
  const format = useFormatter();
  if (!setting) return null;
  const at = format.dateTime(new Date(setting.setAt), { dateStyle: "medium", timeStyle: "short" });
  return <p className="text-ink-2 text-sm">{t("setBy", { name: setting.setBy, at })}</p>;
}
