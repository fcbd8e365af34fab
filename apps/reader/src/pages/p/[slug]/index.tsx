import { findPublication, listNotices, type PublicationView } from "@fangzhi/database/published";
import { environment } from "../../../environment.ts";
import { Page } from "../../../features/layout/page.tsx";
import { StructuredData } from "../../../features/layout/structured-data.tsx";
import { Article, type Notice } from "../../../features/piece/article.tsx";
import { askPiece, type WithdrawnProps } from "../../../features/piece/ask-piece.ts";
import { mementoHeaders } from "../../../features/piece/memento.ts";
import { newsArticle } from "../../../features/piece/news-article.ts";
import { Withdrawn } from "../../../features/piece/withdrawn.tsx";
import { pageProps } from "../../../shared/page-props.ts";
import { reading } from "../../../shared/reading.ts";

export const config = { unstable_runtimeJS: false };

interface Latest {
  publication: PublicationView;
  notices: Notice[];
  origin: string;
}

export const getServerSideProps = pageProps<Latest | WithdrawnProps>((asked) =>
  askPiece<Latest>(asked, async (piece) => {
    const [publication, notices] = await Promise.all([
      findPublication(reading(), piece.pieceId, piece.latestNumber, "today"),
      listNotices(reading(), piece.pieceId, piece.latestNumber),
    ]);
    if (!publication) return null;
    const origin = environment().READER_URL;
    return {
      props: { publication, notices, origin },
      keep: { kind: "site" },
      headers: mementoHeaders({ origin, slug: piece.slug }),
    };
  }),
);

/** The piece as it stands today. */
export default function LatestPage(props: Latest | WithdrawnProps) {
  if ("withdrawn" in props) return <Withdrawn piece={props.withdrawn} origin={props.origin} />;
  const { publication, notices, origin } = props;
  const path = `/p/${publication.slug}`;
  return (
    <Page
      title={publication.headline}
      description={publication.summary}
      path={path}
      origin={origin}
      feed={`${path}/feed.xml`}
      head={<StructuredData data={newsArticle(publication, { origin, path, notices })} />}
    >
      <Article publication={publication} notices={notices} origin={origin} />
    </Page>
  );
}
