import type { BylineEntry } from "@fangzhi/types";
import { useLanguage } from "../../shared/language.tsx";

/** Who wrote it, grouped by what they did, in the order the piece gives. */
export function Byline(props: { byline: readonly BylineEntry[] }) {
  const { t, locale } = useLanguage();
  const groups = Map.groupBy(props.byline, (entry) => entry.role);
  if (groups.size === 0) return null;
  const lines = [...groups].map(([role, entries]) =>
    t("byline.line", {
      role: t(`byline.${role}`),
      names: entries.map((entry) => entry.name).join(locale === "en" ? ", " : "　"),
    }),
  );
  return <p className="byline">{lines.join(t("byline.between"))}</p>;
}
