import {
  findIndustry,
  type IndustryRef,
  type IndustryPage as IndustryView,
  listUpdates,
  type UpdateRow,
} from "@fangzhi/database/published";
import { environment } from "../../../environment.ts";
import { Page } from "../../../features/layout/page.tsx";
import { Holdings } from "../../../features/lists/holdings.tsx";
import { feedPath } from "../../../features/machine/atom-feed.ts";
import { type MessageKey, useLanguage } from "../../../shared/language.tsx";
import { pageProps } from "../../../shared/page-props.ts";
import { reading } from "../../../shared/reading.ts";

export const config = { unstable_runtimeJS: false };

interface IndustryProps {
  industry: IndustryView;
  updates: UpdateRow[];
  origin: string;
}

/** The published classifications a reader may have met; another one is shown by its own key. */
const schemeNames: Readonly<Record<string, MessageKey>> = {
  "sei-2018": "industry.sei-2018",
  "future-2024": "industry.future-2024",
  "15fyp": "industry.15fyp",
};

export const getServerSideProps = pageProps<IndustryProps>(async (asked) => {
  const slug = asked.param("slug");
  const industry = await findIndustry(reading(), slug);
  if (!industry) return null;
  return {
    props: {
      industry,
      updates: await listUpdates(reading(), { limit: 8, industrySlugs: [slug] }),
      origin: environment().READER_URL,
    },
    keep: { kind: "site" },
  };
});

/** What is written about an industry, region by region. */
export default function IndustryPage({ industry, updates, origin }: IndustryProps) {
  const { t, named, locale } = useLanguage();
  const name = named(industry);
  const page = `/industry/${industry.slug}`;
  return (
    <Page title={name} path={page} feed={feedPath(page)} origin={origin}>
      <div className="listing">
        <h1>{name}</h1>
        {locale === "zh-CN" && <p className="lead">{industry.nameEn}</p>}
        <dl className="facts">
          <Kin label={t("industry.parents")} industries={industry.parents} />
          <Kin label={t("industry.parts")} industries={industry.parts} />
          {industry.schemes.length > 0 && (
            <>
              <dt>{t("industry.schemes")}</dt>
              <dd>
                {industry.schemes.map(({ scheme, code }) => (
                  <div key={scheme}>
                    {schemeNames[scheme] ? t(schemeNames[scheme]) : scheme} {code}
                  </div>
                ))}
              </dd>
            </>
          )}
        </dl>
        <Holdings
          pieces={industry.pieces}
          metrics={industry.metrics}
          noPieces={t("industry.noPieces")}
          updates={updates}
          feed={{ path: feedPath(page), label: t("industry.feed") }}
          withPlace
        />
      </div>
    </Page>
  );
}

function Kin(props: { label: string; industries: readonly IndustryRef[] }) {
  const { href, named } = useLanguage();
  if (props.industries.length === 0) return null;
  return (
    <>
      <dt>{props.label}</dt>
      <dd className="kin">
        {props.industries.map((industry) => (
          <a key={industry.slug} href={href(`/industry/${industry.slug}`)}>
            {named(industry)}
          </a>
        ))}
      </dd>
    </>
  );
}
