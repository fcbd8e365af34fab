import { useTranslations } from "next-intl";
import { Alert } from "#components/ui/alert.tsx";
import type { OpenPoints } from "./open-points.ts";

/** Said to whoever decides on a text: which numbers rest on nothing, which rules it breaks. */
export function OpenPointsNotice({ points }: { points: OpenPoints }) {
  const t = useTranslations("review.openPoints");
  const { unbound, errors, warnings } = points;
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
