import type { PublicationView } from "@fangzhi/database/published";
import type { Notice } from "./article.tsx";
import { numberSources } from "./number-sources.ts";
import { versionPath } from "./place-figures.ts";

/** schema.org's NewsArticle of a version, with its corrections as CorrectionComment. */
export function newsArticle(
  publication: PublicationView,
  options: { origin: string; path: string; notices: readonly Notice[] },
): object {
  const { origin } = options;
  const picture = publication.document.fragments.body.find((node) => node.type === "picture");
  const corrections = options.notices.filter((notice) => notice.changeKind === "correction");
  return {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    headline: publication.headline,
    alternativeHeadline: publication.deck || undefined,
    description: publication.summary || undefined,
    inLanguage: "zh-CN",
    datePublished: publication.firstPublishedAt,
    dateModified: publication.publishedAt,
    version: publication.number,
    url: `${origin}${options.path}`,
    mainEntityOfPage: `${origin}/p/${publication.slug}`,
    identifier: `${origin}${versionPath(publication)}`,
    image: picture && `${origin}/media/${String(picture.attrs?.mediaId)}`,
    articleSection: publication.industry?.name,
    spatialCoverage: publication.region && {
      "@type": "AdministrativeArea",
      name: publication.region.shortName,
    },
    author: publication.details.byline.map(({ name }) => ({ "@type": "Person", name })),
    publisher: {
      "@type": "NewsMediaOrganization",
      name: "方志",
      url: origin,
      correctionsPolicy: `${origin}/corrections`,
    },
    citation: [...numberSources(publication.figures).values()].map((source) => ({
      "@type": "CreativeWork",
      name: source.title,
      publisher: source.publisher ?? undefined,
      url: source.url ?? undefined,
    })),
    correction: corrections.map((notice) => ({
      "@type": "CorrectionComment",
      text: notice.publicNote,
      datePublished: notice.publishedAt,
    })),
  };
}
