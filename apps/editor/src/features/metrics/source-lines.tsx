import type { Source } from "@fangzhi/types";
import { useTranslations } from "next-intl";

/** A source as it can be found again: publisher, title, date, place in it, words. */
export function SourceLines({ source }: { source: Source }) {
  const t = useTranslations("metrics.source");
  const facts = [source.publisher, source.publishedOn, source.locator].filter(Boolean).join(" · ");
  return (
    <div>
      <p>
        {source.url ? (
          <a
            href={source.url}
            target="_blank"
            rel="noreferrer noopener"
            className="underline decoration-line-strong underline-offset-4 hover:decoration-ink"
          >
            {source.title}
            <span className="sr-only">{t("opensOutside")}</span>
          </a>
        ) : (
          source.title
        )}
      </p>
      {facts && <p className="text-ink-2 text-sm">{facts}</p>}
      {source.quote && <p className="text-ink-2 text-sm">{t("quoted", { quote: source.quote })}</p>}
    </div>
  );
}
