import { findPublication, type PublicationView } from "@fangzhi/database/published";
import { environment } from "../../../../../environment.ts";
import { Page } from "../../../../../features/layout/page.tsx";
import { StructuredData } from "../../../../../features/layout/structured-data.tsx";
import { Article } from "../../../../../features/piece/article.tsx";
import {
  askPiece,
  readNumber,
  type WithdrawnProps,
} from "../../../../../features/piece/ask-piece.ts";
import { mementoHeaders } from "../../../../../features/piece/memento.ts";
import { newsArticle } from "../../../../../features/piece/news-article.ts";
import { versionPath } from "../../../../../features/piece/place-figures.ts";
import { VersionBanner } from "../../../../../features/piece/version-banner.tsx";
import { Withdrawn } from "../../../../../features/piece/withdrawn.tsx";
import { useLanguage } from "../../../../../shared/language.tsx";
import { pageProps } from "../../../../../shared/page-props.ts";
import { reading } from "../../../../../shared/reading.ts";

export const config = { unstable_runtimeJS: false };

interface Version {
  publication: PublicationView;
  origin: string;
}

export const getServerSideProps = pageProps<Version | WithdrawnProps>((asked) =>
  askPiece<Version>(asked, async (piece) => {
    const number = readNumber(asked.param("n"));
    const publication = number && (await findPublication(reading(), piece.pieceId, number));
    if (!publication) return null;
    const origin = environment().READER_URL;
    const pieceIds = [piece.pieceId, ...publication.sections.map((section) => section.pieceId)];
    return {
      props: { publication, origin },
      keep: { kind: "pieces", pieceIds },
      caching: "version",
      headers: mementoHeaders({
        origin,
        slug: piece.slug,
        publishedAt: publication.publishedAt,
      }),
    };
  }),
);

/** One version, made of nothing but what was frozen with it: its bytes never change. */
export default function VersionPage(props: Version | WithdrawnProps) {
  const { t } = useLanguage();
  if ("withdrawn" in props) return <Withdrawn piece={props.withdrawn} origin={props.origin} />;
  const { publication, origin } = props;
  const path = versionPath(publication);
  const { headline, number } = publication;
  return (
    <Page
      title={t("piece.versionOf", { headline, number })}
      description={publication.summary}
      path={path}
      canonical={`/p/${publication.slug}`}
      origin={origin}
      feed={`/p/${publication.slug}/feed.xml`}
      head={
        <StructuredData data={newsArticle(publication, { origin, path, notices: [publication] })} />
      }
    >
      <Article
        publication={publication}
        notices={[publication]}
        origin={origin}
        banner={<VersionBanner publication={publication} />}
      />
    </Page>
  );
}
