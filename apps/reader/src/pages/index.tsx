import {
  type IndustryRow,
  listIndustries,
  listRegionTiles,
  listUpdates,
  type RegionTile,
  type UpdateRow,
} from "@fangzhi/database/published";
import { environment } from "../environment.ts";
import { RegionMap } from "../features/home/region-map.tsx";
import { Page } from "../features/layout/page.tsx";
import { UpdateList } from "../features/lists/update-list.tsx";
import { useLanguage } from "../shared/language.tsx";
import { pageProps } from "../shared/page-props.ts";
import { reading } from "../shared/reading.ts";

export const config = { unstable_runtimeJS: false };

interface Home {
  origin: string;
  today: number;
  tiles: RegionTile[];
  updates: UpdateRow[];
  industries: IndustryRow[];
}

export const getServerSideProps = pageProps<Home>(async () => {
  const [tiles, updates, industries] = await Promise.all([
    listRegionTiles(reading()),
    listUpdates(reading(), { limit: 12 }),
    listIndustries(reading()),
  ]);
  const origin = environment().READER_URL;
  return {
    props: { origin, today: Date.now(), tiles, updates, industries },
    keep: { kind: "site" },
  };
});

export default function HomePage({ origin, today, tiles, updates, industries }: Home) {
  const { t, href, named } = useLanguage();
  const open = industries.filter((industry) => industry.pieceCount > 0);
  return (
    <Page title={null} path="/" origin={origin} isHome>
      <div className="home">
        <section aria-labelledby="map-title" className="home-map">
          <h2 id="map-title">{t("home.map")}</h2>
          <RegionMap tiles={tiles} today={today} />
          <h2 id="industries-title">{t("home.industries")}</h2>
          <ul className="industries" aria-labelledby="industries-title">
            {open.map((industry) => (
              <li key={industry.slug}>
                <a href={href(`/industry/${industry.slug}`)}>{named(industry)}</a>{" "}
                <span className="quiet">{t("home.count", { count: industry.pieceCount })}</span>
              </li>
            ))}
          </ul>
        </section>
        <section aria-labelledby="updates-title" className="home-updates">
          <h2 id="updates-title">{t("home.updates")}</h2>
          {updates.length === 0 ? <p>{t("home.empty")}</p> : <UpdateList updates={updates} />}
        </section>
      </div>
    </Page>
  );
}
