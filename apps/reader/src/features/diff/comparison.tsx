import type { FigureChange, HistoryRow, PublicationView } from "@fangzhi/database/published";
import { diffDocuments } from "@fangzhi/document/diff";
import { fragmentNames } from "@fangzhi/types";
import { useLanguage } from "../../shared/language.tsx";
import { ChangeLabel } from "../lists/change-label.tsx";
import { When } from "../lists/when.tsx";
import { figuresOf } from "../piece/figures-of.ts";
import { numberSources } from "../piece/number-sources.ts";
import { BlockChanges } from "./block-changes.tsx";
import { FigureTable } from "./figure-table.tsx";

/** Two versions side by side, in the three lanes readers ask about. */
export function Comparison(props: {
  before: PublicationView;
  after: PublicationView;
  between: readonly HistoryRow[];
  figures: readonly FigureChange[];
}) {
  const { t, href, date } = useLanguage();
  const { before, after, between, figures } = props;
  if (before.number === after.number) return <p className="lead">{t("diff.same")}</p>;
  const diff = diffDocuments(before.document, after.document);
  const fragments = fragmentNames.filter((name) =>
    diff.fragments[name].some((change) => change.kind !== "unchanged"),
  );
  return (
    <>
      <p className="versions">
        {[before, after].map((version) => (
          <a key={version.number} href={href(`/p/${version.slug}/v/${version.number}`)}>
            {t("piece.see", { number: version.number, date: date(version.publishedAt) })}
          </a>
        ))}
        <a href={href(`/p/${after.slug}/diff/${after.number}..${before.number}`)}>
          {t("diff.swap")}
        </a>
        <a href={href(`/p/${after.slug}/history`)}>{t("piece.history")}</a>
      </p>
      <section aria-labelledby="notes-title">
        <h2 id="notes-title">{t("diff.notes")}</h2>
        {between.map((version) => (
          <div key={version.number} className="note">
            <p className="update-line">
              <ChangeLabel kind={version.changeKind} />
              <span>{t("piece.version", { number: version.number })}</span>
              <When at={version.publishedAt} />
            </p>
            {version.publicNote && <p lang="zh-CN">{version.publicNote}</p>}
          </div>
        ))}
      </section>
      <section aria-labelledby="figures-title">
        <h2 id="figures-title">{t("diff.figures")}</h2>
        <FigureTable changes={figures} />
      </section>
      <section aria-labelledby="texts-title">
        <h2 id="texts-title">{t("diff.texts")}</h2>
        {fragments.length === 0 && <p>{t("diff.noTexts")}</p>}
        <div className="changes" lang="zh-CN">
          {fragments.map((name) => (
            <BlockChanges key={name} changes={diff.fragments[name]} />
          ))}
        </div>
      </section>
      <section aria-labelledby="sources-title">
        <h2 id="sources-title">{t("diff.sources")}</h2>
        <SourceChanges before={before} after={after} />
      </section>
    </>
  );
}

function SourceChanges(props: { before: PublicationView; after: PublicationView }) {
  const { t } = useLanguage();
  const before = numberSources(figuresOf(props.before));
  const after = numberSources(figuresOf(props.after));
  const added = [...after].filter(([key]) => !before.has(key)).map(([, source]) => source);
  const removed = [...before].filter(([key]) => !after.has(key)).map(([, source]) => source);
  if (added.length + removed.length === 0) return <p>{t("diff.noSources")}</p>;
  const line = ({ title, publisher }: { title: string; publisher: string | null }) =>
    publisher ? `${title}，${publisher}` : title;
  return (
    <ul className="changes">
      {added.map((source) => (
        <li key={`+${source.number}`}>
          <span className="mark">{t("diff.addedSource")}</span>
          <ins lang="zh-CN">{line(source)}</ins>
        </li>
      ))}
      {removed.map((source) => (
        <li key={`-${source.number}`}>
          <span className="mark">{t("diff.removedSource")}</span>
          <del lang="zh-CN">{line(source)}</del>
        </li>
      ))}
    </ul>
  );
}
