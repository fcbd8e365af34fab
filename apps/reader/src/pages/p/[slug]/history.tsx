import { type HistoryRow, listVersions } from "@fangzhi/database/published";
import { environment } from "../../../environment.ts";
import { VersionLine } from "../../../features/history/version-line.tsx";
import { Page } from "../../../features/layout/page.tsx";
import { askPiece, type WithdrawnProps } from "../../../features/piece/ask-piece.ts";
import { Withdrawn } from "../../../features/piece/withdrawn.tsx";
import { useLanguage } from "../../../shared/language.tsx";
import { pageProps } from "../../../shared/page-props.ts";
import { reading } from "../../../shared/reading.ts";

export const config = { unstable_runtimeJS: false };

interface History {
  slug: string;
  headline: string;
  versions: HistoryRow[];
  origin: string;
}

export const getServerSideProps = pageProps<History | WithdrawnProps>((asked) =>
  askPiece<History>(asked, async ({ pieceId, slug, headline }) => ({
    props: {
      slug,
      headline,
      versions: await listVersions(reading(), pieceId),
      origin: environment().READER_URL,
    },
    keep: { kind: "pieces", pieceIds: [pieceId] },
  })),
);

/** Every version of a piece on one line, and a form to compare any two. */
export default function HistoryPage(props: History | WithdrawnProps) {
  const { t, href } = useLanguage();
  if ("withdrawn" in props) return <Withdrawn piece={props.withdrawn} origin={props.origin} />;
  const { slug, headline, versions, origin } = props;
  return (
    <Page
      title={t("history.of", { headline })}
      path={`/p/${slug}/history`}
      origin={origin}
      feed={`/p/${slug}/feed.xml`}
    >
      <div className="listing">
        <p className="kicker" lang="zh-CN">
          <a href={href(`/p/${slug}`)}>{headline}</a>
        </p>
        <h1>{t("history.title")}</h1>
        <p className="lead">{t("history.intro", { count: versions.length })}</p>
        <VersionLine slug={slug} versions={versions} />
      </div>
    </Page>
  );
}
