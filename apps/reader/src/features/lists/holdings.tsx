import type { IndustryPage, UpdateRow } from "@fangzhi/database/published";
import { useLanguage } from "../../shared/language.tsx";
import { MetricTable } from "./metric-table.tsx";
import { PieceList } from "./piece-list.tsx";
import { UpdateList } from "./update-list.tsx";

interface HoldingsProps extends Pick<IndustryPage, "pieces" | "metrics"> {
  /** Said instead of the list when no piece is there. */
  noPieces: string;
  /** Newest first; shown when there are more than the pieces themselves. */
  updates: readonly UpdateRow[];
  /** Where what comes out here is told to feed readers. */
  feed: { path: string; label: string };
  /** Whether the table of metrics names the place of each. */
  withPlace: boolean;
}

/** What is held on a region or an industry: its pieces, their metrics, what came out last. */
export function Holdings({ pieces, metrics, noPieces, updates, feed, withPlace }: HoldingsProps) {
  const { t, href } = useLanguage();
  return (
    <>
      <section aria-labelledby="pieces-title">
        <h2 id="pieces-title">{t("region.pieces")}</h2>
        {pieces.length === 0 ? (
          <p>
            {noPieces} <a href={href("/")}>{t("region.elsewhere")}</a>
          </p>
        ) : (
          <PieceList pieces={pieces} />
        )}
      </section>
      {metrics.length > 0 && (
        <section aria-labelledby="metrics-title">
          <h2 id="metrics-title">{t("region.metrics")}</h2>
          <MetricTable metrics={metrics} withPlace={withPlace} />
        </section>
      )}
      {updates.length > pieces.length && (
        <section aria-labelledby="updates-title">
          <h2 id="updates-title">{t("region.updates")}</h2>
          <UpdateList updates={updates} />
        </section>
      )}
      <p className="downloads">
        <a href={href(feed.path)}>{feed.label}</a>
      </p>
    </>
  );
}
