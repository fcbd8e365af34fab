import {
  type FigureChange,
  figureChangesBetween,
  findPublication,
  type HistoryRow,
  listVersions,
  type PieceCard,
  type PublicationView,
} from "@fangzhi/database/published";
import { environment } from "../../../../environment.ts";
import { Comparison } from "../../../../features/diff/comparison.tsx";
import { Page } from "../../../../features/layout/page.tsx";
import { askPiece, readNumber, type WithdrawnProps } from "../../../../features/piece/ask-piece.ts";
import { figuresOf } from "../../../../features/piece/figures-of.ts";
import { Withdrawn } from "../../../../features/piece/withdrawn.tsx";
import { useLanguage } from "../../../../shared/language.tsx";
import { type PageResult, pageProps } from "../../../../shared/page-props.ts";
import { reading } from "../../../../shared/reading.ts";

export const config = { unstable_runtimeJS: false };

interface Difference {
  before: PublicationView;
  after: PublicationView;
  /** The versions that came after the older side, up to the newer one, newest first. */
  between: HistoryRow[];
  figures: FigureChange[];
  origin: string;
}

export const getServerSideProps = pageProps<Difference | WithdrawnProps>((asked) =>
  askPiece<Difference>(asked, (piece) => readDifference(piece, asked.param("range"))),
);

async function readDifference(piece: PieceCard, range: string): Promise<PageResult<Difference>> {
  const [left = "", right = "", ...rest] = range.split("..");
  const from = readNumber(left);
  if (from === null || rest.length > 0) return null;
  if (right === "latest") {
    return { moved: `/p/${piece.slug}/diff/${from}..${piece.latestNumber}`, permanent: false };
  }
  const to = readNumber(right);
  if (to === null) return null;
  const [before, after, versions] = await Promise.all([
    findPublication(reading(), piece.pieceId, from),
    findPublication(reading(), piece.pieceId, to),
    listVersions(reading(), piece.pieceId),
  ]);
  if (!before || !after) return null;
  const [low, high] = [Math.min(from, to), Math.max(from, to)];
  return {
    props: {
      before,
      after,
      between: versions.filter(({ number }) => number > low && number <= high),
      figures: figureChangesBetween(figuresOf(before), figuresOf(after)),
      origin: environment().READER_URL,
    },
    keep: {
      kind: "pieces",
      pieceIds: [
        piece.pieceId,
        ...[before, after].flatMap(({ sections }) => sections.map(({ pieceId }) => pieceId)),
      ],
    },
    caching: "version",
  };
}

/** What changed from one version to another: figures, then words, then sources. */
export default function DifferencePage(props: Difference | WithdrawnProps) {
  const { t, href } = useLanguage();
  if ("withdrawn" in props) return <Withdrawn piece={props.withdrawn} origin={props.origin} />;
  const { before, after, between, figures, origin } = props;
  const { slug, headline } = after;
  const numbers = { from: before.number, to: after.number };
  return (
    <Page
      title={t("diff.of", { headline, ...numbers })}
      path={`/p/${slug}/diff/${numbers.from}..${numbers.to}`}
      canonical={`/p/${slug}/history`}
      origin={origin}
      isIndexed={false}
    >
      <div className="listing">
        <p className="kicker" lang="zh-CN">
          <a href={href(`/p/${slug}`)}>{headline}</a>
        </p>
        <h1>{t("diff.title", numbers)}</h1>
        <Comparison before={before} after={after} between={between} figures={figures} />
      </div>
    </Page>
  );
}
