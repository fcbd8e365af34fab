import {
  findRegion,
  listUpdates,
  type RegionPage as RegionView,
  type UpdateRow,
} from "@fangzhi/database/published";
import { environment } from "../../../environment.ts";
import { Page } from "../../../features/layout/page.tsx";
import { Holdings } from "../../../features/lists/holdings.tsx";
import { feedPath } from "../../../features/machine/atom-feed.ts";
import { useLanguage } from "../../../shared/language.tsx";
import { pageProps } from "../../../shared/page-props.ts";
import { reading } from "../../../shared/reading.ts";

export const config = { unstable_runtimeJS: false };

interface RegionProps {
  region: RegionView;
  updates: UpdateRow[];
  origin: string;
}

export const getServerSideProps = pageProps<RegionProps>(async (asked) => {
  const region = await findRegion(reading(), asked.param("slug"));
  if (!region) return null;
  const regionCodes = region.codes;
  return {
    props: {
      region,
      updates: await listUpdates(reading(), { limit: 8, regionCodes }),
      origin: environment().READER_URL,
    },
    keep: { kind: "site" },
  };
});

/** What is written about a region: its pieces, their numbers, what came out last. */
export default function RegionPage({ region, updates, origin }: RegionProps) {
  const { t, place, href, locale } = useLanguage();
  const name = place(region);
  const page = `/region/${region.slug}`;
  return (
    <Page title={t("region.title", { name })} path={page} feed={feedPath(page)} origin={origin}>
      <div className="listing">
        {region.parent && (
          <p className="kicker">
            <a href={href(`/region/${region.parent.slug}`)}>
              {t("region.partOf", { name: place(region.parent) })}
            </a>
          </p>
        )}
        <h1>{t("region.title", { name })}</h1>
        <p className="lead">
          <span lang="zh-CN">{region.fullName}</span>{" "}
          <span lang="zh-Latn-pinyin">{region.pinyin}</span>
          {locale === "zh-CN" && <> · {region.nameEn}</>}
        </p>
        <Holdings
          pieces={region.pieces}
          metrics={region.metrics}
          noPieces={t("region.noPieces")}
          updates={updates}
          feed={{ path: feedPath(page), label: t("region.feed") }}
          withPlace={false}
        />
      </div>
    </Page>
  );
}
