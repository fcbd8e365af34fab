import type { PublicationView, VersionRow } from "@fangzhi/database/published";
import type { ReactNode } from "react";
import { useLanguage } from "../../shared/language.tsx";
import { Byline } from "./byline.tsx";
import { ChangeNotice } from "./change-notice.tsx";
import { FigurePopover } from "./figure-popover.tsx";
import { FigureRail } from "./figure-rail.tsx";
import { PieceText } from "./piece-text.tsx";
import { placeFigures } from "./place-figures.ts";
import { SourceList } from "./source-list.tsx";
import { TruthLine } from "./truth-line.tsx";
import { VersionRecord } from "./version-record.tsx";

export interface ArticleProps {
  publication: PublicationView;
  origin: string;
  /** What stands above the text: nothing, or which version this is. */
  banner?: ReactNode;
  /** The versions whose notes readers of this page should see, newest first. */
  notices: readonly Notice[];
}

export type Notice = Pick<VersionRow, "number" | "changeKind" | "publicNote" | "publishedAt">;

/** A published version as it is read. */
export function Article({ publication, origin, banner, notices }: ArticleProps) {
  const { t, href, place, named } = useLanguage();
  const piece = placeFigures(publication);
  const { document, details, region, industry } = publication;
  const text = (nodes: typeof document.fragments.body, prefix: string) => (
    <PieceText piece={piece} text={piece.text} nodes={nodes} prefix={prefix} />
  );
  return (
    <article className="piece">
      {banner}
      <header className="piece-head">
        {region && industry && (
          <nav className="places" aria-label={t("site.places")}>
            <a href={href(`/region/${region.slug}`)}>{place(region)}</a>
            <a href={href(`/industry/${industry.slug}`)}>{named(industry)}</a>
          </nav>
        )}
        <div lang="zh-CN">
          {publication.kicker && <p className="kicker">{publication.kicker}</p>}
          <h1>{publication.headline}</h1>
          {publication.deck && <p className="deck">{publication.deck}</p>}
        </div>
        <TruthLine publication={publication} />
        <Byline byline={details.byline} />
      </header>
      {notices.map((notice) => (
        <ChangeNotice key={notice.number} notice={notice} slug={publication.slug} />
      ))}
      {document.fragments.summary.length > 0 && (
        <section className="summary" aria-labelledby="summary-title">
          <h2 id="summary-title">{t("piece.summary")}</h2>
          <div lang="zh-CN">{text(document.fragments.summary, "summary-")}</div>
        </section>
      )}
      <div className="prose" lang="zh-CN">
        {text(document.fragments.body, "section-")}
      </div>
      {details.editorNote && (
        <aside className="editor-note">
          <h2>{t("piece.editorNote")}</h2>
          <p lang="zh-CN">{details.editorNote}</p>
        </aside>
      )}
      <FigureRail figures={piece.figures} />
      <SourceList sources={piece.sources} />
      <VersionRecord publication={publication} origin={origin} />
      <div className="cards">
        {piece.figures.map((placed) => (
          <FigurePopover key={placed.elementId} placed={placed} />
        ))}
      </div>
    </article>
  );
}
