import type { RegionTile } from "@fangzhi/database/published";
import { useLanguage } from "../../shared/language.tsx";

const dayMs = 86_400_000;
export const freshnessSteps = ["fresh", "recent", "older", "old", "none"] as const;
type Freshness = (typeof freshnessSteps)[number];

/** How long ago a region's newest version came out; the step sets the square's colour. */
export function freshnessOf(updatedAt: string | null, today: number): Freshness {
  if (updatedAt === null) return "none";
  const days = (today - Date.parse(updatedAt)) / dayMs;
  if (days <= 31) return "fresh";
  if (days <= 92) return "recent";
  return days <= 366 ? "older" : "old";
}

/** The 34 regions as equal squares, in reading order by row: a place, not a border. */
export function RegionMap(props: { tiles: readonly RegionTile[]; today: number }) {
  const { t, href, date, place, locale } = useLanguage();
  const tiles = props.tiles.toSorted((a, b) => a.row - b.row || a.column - b.column);
  return (
    <>
      <ol className="map">
        {tiles.map((tile) => {
          const label = tile.updatedAt
            ? t("home.tile", {
                name: place(tile),
                count: tile.pieceCount,
                date: date(tile.updatedAt),
              })
            : t("home.tileEmpty", { name: place(tile) });
          const at = `c${tile.column} r${tile.row} ${freshnessOf(tile.updatedAt, props.today)}`;
          return (
            <li key={tile.code} className={at}>
              <a href={href(`/region/${tile.slug}`)} title={label}>
                <span lang="zh-CN" aria-hidden>
                  {tile.abbreviation}
                </span>
                <small aria-hidden>{locale === "en" ? tile.letters : tile.shortName}</small>
                <span className="hidden">{label}</span>
              </a>
            </li>
          );
        })}
      </ol>
      <p className="legend">
        <span>{t("home.mapHint")}</span>
        {freshnessSteps.map((step) => (
          <span key={step} className={`key ${step}`}>
            {t(`home.${step}`)}
          </span>
        ))}
      </p>
    </>
  );
}
