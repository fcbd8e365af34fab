import type { PublishedValue } from "@fangzhi/database/published";

type Named = Pick<PublishedValue["source"], "title" | "publisher" | "url" | "publishedOn">;

/** A source as a Chinese reference reads: title, who published it, when. */
export function SourceName({ source }: { source: Named }) {
  return (
    <>
      {source.url ? (
        <a href={source.url} rel="noopener nofollow">
          {source.title}
        </a>
      ) : (
        source.title
      )}
      {source.publisher && <>，{source.publisher}</>}
      {source.publishedOn && <>，{source.publishedOn}</>}
    </>
  );
}
