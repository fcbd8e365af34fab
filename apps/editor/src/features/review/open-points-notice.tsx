"use client";

import type { OpenPoints } from "@fangzhi/types";
import { useTranslations } from "next-intl";
import { Alert } from "#components/ui/alert.tsx";
import type { ActionResult } from "#lib/action-result.ts";
import { useRefusalMessage } from "#lib/use-refusal-message.ts";

/**
 * Said to whoever decides on a text: which numbers rest on nothing, which rules it breaks. What could not
 * be read is told, so that nobody takes it for nothing open.
 */
export function OpenPointsNotice({ points }: { points: ActionResult<OpenPoints> }) {
  const t = useTranslations("review.openPoints");
  const message = useRefusalMessage();
  if (!points.ok) {
    return <Alert tone="bad">{t("unread", { why: message(points.refusal) })}</Alert>;
  }
  const { unbound, errors, warnings } = points.value;
  if (unbound + errors + warnings === 0) return null;
  return (
    <Alert tone="warn">
      <ul>
        {unbound > 0 && <li>{t("unbound", { count: unbound })}</li>}
        {errors + warnings > 0 && <li>{t("checks", { errors, warnings })}</li>}
      </ul>
    </Alert>
  );
}
