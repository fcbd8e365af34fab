"use client";

import type { CheckDismissalView } from "@fangzhi/types";
import { useFormatter, useTranslations } from "next-intl";
import { Alert } from "#components/ui/alert.tsx";
import { useAct } from "#lib/use-act.ts";
import { useRefusalMessage } from "#lib/use-refusal-message.ts";
import type { TextHost } from "../text/text-host.ts";
import { CheckItem } from "./check-item.tsx";
import { restoreCheckAction } from "./restore-check-action.ts";
import type { PieceChecks } from "./use-checks.ts";

/** Where the text breaks the house rules, and what was let stand, by whom and why. */
export function ChecksPanel({
  pieceId,
  checks: { open, dismissed, reload },
  host,
  onShow,
}: {
  pieceId: string;
  checks: PieceChecks;
  host: TextHost;
  onShow: () => void;
}) {
  const t = useTranslations("checks");
  return (
    <div className="grid gap-6 pt-2">
      {open.length === 0 ? (
        <p className="pt-2 text-ink-2">{t("none")}</p>
      ) : (
        <ul aria-label={t("list")} className="grid">
          {open.map((check) => (
            <CheckItem
              key={`${check.ruleId}:${check.start}:${check.end}`}
              {...{ pieceId, check, host, onShow }}
              onDismissed={reload}
            />
          ))}
        </ul>
      )}
      {dismissed.length > 0 && (
        <section className="grid gap-1">
          <h2 className="font-semibold">{t("dismissed", { count: dismissed.length })}</h2>
          <ul aria-label={t("dismissedList")} className="grid">
            {dismissed.map((one) => (
              <DismissedItem key={one.id} pieceId={pieceId} dismissal={one} onRestored={reload} />
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function DismissedItem({
  pieceId,
  dismissal,
  onRestored,
}: {
  pieceId: string;
  dismissal: CheckDismissalView;
  onRestored: () => void;
}) {
  const t = useTranslations("checks");
  const format = useFormatter();
  const refusalMessage = useRefusalMessage();
  const restore = useAct(restoreCheckAction);
  const { id, ruleId, text, reason, dismissedBy, dismissedAt } = dismissal;
  const confirm = async () => {
    if (await restore.run({ pieceId, dismissalId: id })) onRestored();
  };
  return (
    <li className="grid gap-0.5 border-b py-2.5 last:border-b-0">
      <p lang="zh-CN">“{text}”</p>
      <p>{reason}</p>
      <p className="flex flex-wrap justify-between gap-x-3 text-ink-2 text-sm">
        <span>
          {ruleId} · {dismissedBy} ·{" "}
          {format.dateTime(new Date(dismissedAt), { dateStyle: "short", timeStyle: "short" })}
        </span>
        <button
          type="button"
          className="underline underline-offset-4 hover:text-cinnabar"
          onClick={() => void confirm()}
        >
          {t("restore")}
          <span className="sr-only">{text}</span>
        </button>
      </p>
      {restore.refusal && <Alert tone="bad">{refusalMessage(restore.refusal)}</Alert>}
    </li>
  );
}
