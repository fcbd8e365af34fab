import { useLanguage } from "../../shared/language.tsx";
import type { NumberedSource } from "./number-sources.ts";
import { SourceName } from "./source-name.tsx";

/** What the figures rest on, numbered. On paper the numbers stand in the text as footnotes. */
export function SourceList(props: { sources: readonly NumberedSource[] }) {
  const { t } = useLanguage();
  if (props.sources.length === 0) return null;
  return (
    <section className="sources" aria-labelledby="sources-title">
      <h2 id="sources-title">{t("piece.sources")}</h2>
      <ol lang="zh-CN">
        {props.sources.map((source) => (
          <li key={source.number} id={`source-${source.number}`}>
            <SourceName source={source} />
            {source.locators.length > 0 && (
              <span className="quiet">（{source.locators.join("；")}）</span>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
