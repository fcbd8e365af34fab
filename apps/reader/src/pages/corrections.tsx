import { type CorrectionRow, listCorrections } from "@fangzhi/database/published";
import { environment } from "../environment.ts";
import { Page } from "../features/layout/page.tsx";
import { ChangeLabel } from "../features/lists/change-label.tsx";
import { FigureChangeList } from "../features/lists/figure-change-list.tsx";
import { When } from "../features/lists/when.tsx";
import { useLanguage } from "../shared/language.tsx";
import { pageProps } from "../shared/page-props.ts";
import { reading } from "../shared/reading.ts";

export const config = { unstable_runtimeJS: false };

interface Corrections {
  rows: CorrectionRow[];
  origin: string;
}

export const getServerSideProps = pageProps<Corrections>(async () => ({
  props: { rows: await listCorrections(reading(), 200), origin: environment().READER_URL },
  keep: { kind: "site" },
}));

/** What the paper got wrong, in one place. */
export default function CorrectionsPage({ rows, origin }: Corrections) {
  const { t } = useLanguage();
  return (
    <Page title={t("corrections.title")} path="/corrections" origin={origin}>
      <div className="listing">
        <h1>{t("corrections.title")}</h1>
        <p className="lead">{t("corrections.intro")}</p>
        <section aria-label={t("corrections.title")}>
          {rows.length === 0 && <p>{t("corrections.empty")}</p>}
          <ol className="updates">
            {rows.map((row) => (
              <li key={`${row.what} ${row.pieceId}/${row.number}`}>
                <p className="update-line">
                  <ChangeLabel kind={row.what} />
                  <When at={row.at} />
                </p>
                <CorrectionBody row={row} />
              </li>
            ))}
          </ol>
        </section>
      </div>
    </Page>
  );
}

function CorrectionBody({ row }: { row: CorrectionRow }) {
  const { t, href } = useLanguage();
  if (row.what === "withdrawal") {
    return (
      <>
        <h2 className="item-title">
          <a href={href(`/p/${row.slug}`)}>{t("corrections.withdrawn", row)}</a>
        </h2>
        <p lang="zh-CN">{row.reason}</p>
      </>
    );
  }
  const { piece, number, headline } = row;
  return (
    <>
      <h2 className="item-title" lang="zh-CN">
        <a href={href(`/p/${piece.slug}`)}>{headline}</a>
      </h2>
      <p lang="zh-CN">{row.publicNote}</p>
      <FigureChangeList changes={row.figureChanges} />
      <p className="quiet">
        <a href={href(`/p/${piece.slug}/diff/${number - 1}..${number}`)}>
          {t("piece.whatChanged")}
        </a>
      </p>
    </>
  );
}
