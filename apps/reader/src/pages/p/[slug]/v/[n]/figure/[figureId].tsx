import { type FigureView, findPublication } from "@fangzhi/database/published";
import { environment } from "../../../../../../environment.ts";
import { Page } from "../../../../../../features/layout/page.tsx";
import { Gloss } from "../../../../../../features/lists/gloss.tsx";
import {
  askPiece,
  readNumber,
  type WithdrawnProps,
} from "../../../../../../features/piece/ask-piece.ts";
import { FigureFacts } from "../../../../../../features/piece/figure-facts.tsx";
import { figurePath, versionPath } from "../../../../../../features/piece/place-figures.ts";
import { Withdrawn } from "../../../../../../features/piece/withdrawn.tsx";
import { useLanguage } from "../../../../../../shared/language.tsx";
import { pageProps } from "../../../../../../shared/page-props.ts";
import { reading } from "../../../../../../shared/reading.ts";

export const config = { unstable_runtimeJS: false };

interface Figure {
  figure: FigureView;
  version: { slug: string; number: number; headline: string };
  origin: string;
}

export const getServerSideProps = pageProps<Figure | WithdrawnProps>((asked) =>
  askPiece<Figure>(asked, async ({ pieceId }) => {
    const number = readNumber(asked.param("n"));
    const publication = number && (await findPublication(reading(), pieceId, number));
    const figureId = asked.param("figureId");
    const figure = publication && publication.figures.find((one) => one.figureId === figureId);
    if (!publication || !figure) return null;
    const { slug, headline } = publication;
    return {
      props: {
        figure,
        version: { slug, headline, number: publication.number },
        origin: environment().READER_URL,
      },
      keep: { kind: "pieces", pieceIds: [pieceId] },
      caching: "version",
    };
  }),
);

/** One number in one version, at an address of its own. */
export default function FigurePage(props: Figure | WithdrawnProps) {
  const { t, named, href } = useLanguage();
  if ("withdrawn" in props) return <Withdrawn piece={props.withdrawn} origin={props.origin} />;
  const { figure, version, origin } = props;
  const metric = named(figure.metric);
  return (
    <Page
      title={t("figure.title", { metric, phrase: figure.phrase })}
      description={figure.sentence}
      path={figurePath(version, figure.figureId)}
      canonical={`/metric/${figure.metric.id}`}
      origin={origin}
    >
      <article className="piece figure-page">
        <header className="piece-head">
          <p className="kicker">
            <a href={href(`/metric/${figure.metric.id}`)}>{metric}</a>
          </p>
          <h1 className="phrase" lang="zh-CN">
            {figure.phrase}
          </h1>
          <Gloss phrase={figure.phrase} />
        </header>
        <blockquote lang="zh-CN">
          <p>{figure.sentence}</p>
          <footer>
            <a href={href(versionPath(version))}>{t("figure.inVersion", version)}</a>
          </footer>
        </blockquote>
        <FigureFacts figure={figure} sourceNumber={undefined} />
        {figure.value.note && (
          <p className="quiet" lang="zh-CN">
            {t("figure.note")}：{figure.value.note}
          </p>
        )}
      </article>
    </Page>
  );
}
