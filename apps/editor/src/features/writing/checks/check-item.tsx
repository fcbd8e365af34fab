"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { toast } from "sonner";
import { Alert } from "#components/ui/alert.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { Button } from "#components/ui/button.tsx";
import { Textarea } from "#components/ui/input.tsx";
import { useAct } from "#lib/use-act.ts";
import { useRefusalMessage } from "#lib/use-refusal-message.ts";
import type { TextHost } from "../text/text-host.ts";
import { applyFix } from "./apply-fix.ts";
import { dismissCheckAction } from "./dismiss-check-action.ts";
import type { Check } from "./find-checks.ts";
import { showCheck } from "./show-check.ts";

const tones = { error: "bad", warning: "warn", hint: "plain" } as const;

export interface CheckItemProps {
  pieceId: string;
  check: Check;
  host: TextHost;
  onShow: () => void;
  onDismissed: () => void;
}

/** One finding: the rule's sentence, the way there, the fix when it is safe, and letting it stand. */
export function CheckItem({ pieceId, check, host, onShow, onDismissed }: CheckItemProps) {
  const t = useTranslations("checks");
  const isEnglish = useLocale() === "en";
  const [isDismissing, setDismissing] = useState(false);
  const fix = () => {
    if (!applyFix(host, check)) toast.error(t("changed"));
  };
  return (
    <li className="grid gap-1.5 border-b py-3 last:border-b-0">
      <p className="flex items-baseline gap-2">
        <Badge tone={tones[check.severity]} className="shrink-0">
          {t(`severities.${check.severity}`)}
        </Badge>
        <span>{isEnglish ? check.message.en : check.message.zh}</span>
      </p>
      <button
        type="button"
        lang="zh-CN"
        className="w-fit border-line-strong border-l-2 pl-2 text-left text-ink-2 underline-offset-4 hover:underline"
        onClick={() => {
          onShow();
          // After a sheet over the text has given the focus back.
          setTimeout(() => showCheck(host, check));
        }}
      >
        {check.text}
        <span className="sr-only">{t("goThere")}</span>
      </button>
      {check.suggestion && (
        <p className="text-sm">{t("suggestion", { words: check.suggestion })}</p>
      )}
      <p className="flex gap-2">
        {check.fix && (
          <Button size="small" onClick={fix}>
            {t("fix")}
          </Button>
        )}
        <Button
          size="small"
          look="quiet"
          aria-expanded={isDismissing}
          onClick={() => setDismissing(!isDismissing)}
        >
          {t("dismiss")}
        </Button>
      </p>
      {isDismissing && <DismissForm {...{ pieceId, check, onDismissed }} />}
    </li>
  );
}

function DismissForm({
  pieceId,
  check: { ruleId, text, sentence },
  onDismissed,
}: Pick<CheckItemProps, "pieceId" | "check" | "onDismissed">) {
  const t = useTranslations("checks");
  const refusalMessage = useRefusalMessage();
  const act = useAct(dismissCheckAction);
  const [reason, setReason] = useState("");
  const confirm = async () => {
    if (await act.run({ pieceId, ruleId, text, sentence, reason })) onDismissed();
  };
  return (
    <div className="grid gap-2">
      <Textarea
        autoFocus
        aria-label={t("reason")}
        placeholder={t("reasonHint")}
        className="min-h-16"
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      {act.refusal && <Alert tone="bad">{refusalMessage(act.refusal)}</Alert>}
      <Button
        size="small"
        className="w-fit"
        busy={act.busy}
        disabledReason={reason.trim() === "" ? t("reasonFirst") : undefined}
        onClick={() => void confirm()}
      >
        {t("letStand")}
      </Button>
    </div>
  );
}
