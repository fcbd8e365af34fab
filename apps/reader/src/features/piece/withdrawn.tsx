import type { PieceAddress } from "@fangzhi/database/published";
import { useLanguage } from "../../shared/language.tsx";
import { Page } from "../layout/page.tsx";

export type WithdrawnPiece = Extract<PieceAddress, { state: "withdrawn" }>;

/** What stands at every address of a withdrawn piece: that it is gone, when, and why. */
export function Withdrawn(props: { piece: WithdrawnPiece; origin: string }) {
  const { t, href, date } = useLanguage();
  const { headline, reason, slug, withdrawnAt } = props.piece;
  return (
    <Page title={t("withdrawn.title")} path={`/p/${slug}`} origin={props.origin} isIndexed={false}>
      <article className="piece">
        <header className="piece-head">
          <h1>{t("withdrawn.title")}</h1>
          <p className="deck">{t("withdrawn.text", { headline, date: date(withdrawnAt) })}</p>
        </header>
        <aside className="notice notice-correction">
          <h2>{t("withdrawn.reason")}</h2>
          <p lang="zh-CN">{reason}</p>
        </aside>
        <p>
          <a href={href("/corrections")}>{t("withdrawn.all")}</a>
        </p>
      </article>
    </Page>
  );
}
