import type { Keep } from "../../server/rendered.ts";
import type { Asked, PageResult } from "../../shared/page-props.ts";
import { xmlElement, xmlText } from "./xml.ts";

export interface AtomEntry {
  /** What names the entry for ever: its address may change, this may not. */
  name: string;
  title: string;
  /** When it came out, ISO 8601. */
  at: string;
  /** Its page, without a language. */
  path: string;
  category?: { term: string; label: string };
  summary: string;
}

export interface AtomFeed {
  origin: string;
  /** The page the feed belongs to, without a language; the feed itself stands beneath it. */
  page: string;
  title: string;
  /** Newest first. */
  entries: readonly AtomEntry[];
}

interface Feed {
  type: string;
  body: string;
}

/** A page that is an Atom feed (RFC 4287), in the language it was asked in. */
export function feedPage(asked: Asked, feed: AtomFeed, keep: Keep): PageResult<Feed> {
  return { props: { type: "application/atom+xml; charset=utf-8", body: write(feed, asked) }, keep };
}

/** Where the feed of a page stands. */
export const feedPath = (page: string): string => `${page === "/" ? "" : page}/feed.xml`;

function write({ origin, page, title, entries }: AtomFeed, { language }: Asked): string {
  const address = (path: string) => xmlText(`${origin}${language.href(path)}`);
  const self = address(feedPath(page));
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language.locale}">`,
    `<id>${self}</id>`,
    xmlElement("title", title),
    xmlElement("updated", entries[0]?.at ?? "1970-01-01T00:00:00.000Z"),
    `<link rel="self" type="application/atom+xml" href="${self}"/>`,
    `<link rel="alternate" type="text/html" href="${address(page)}"/>`,
    ...entries.flatMap((entry) => [
      "<entry>",
      xmlElement("id", `tag:${new URL(origin).hostname},2026:${entry.name}`),
      xmlElement("title", entry.title, 'xml:lang="zh-CN"'),
      xmlElement("published", entry.at),
      xmlElement("updated", entry.at),
      `<link rel="alternate" type="text/html" href="${address(entry.path)}"/>`,
      ...(entry.category
        ? [`<category term="${entry.category.term}" label="${xmlText(entry.category.label)}"/>`]
        : []),
      `<author>${xmlElement("name", language.t("site.name"))}</author>`,
      xmlElement("summary", entry.summary, 'type="text" xml:lang="zh-CN"'),
      "</entry>",
    ]),
    "</feed>",
    "",
  ].join("\n");
}
