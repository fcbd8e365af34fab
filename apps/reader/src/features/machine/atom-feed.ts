import type { UpdateRow } from "@fangzhi/database/published";
import type { Language } from "../../shared/language.tsx";
import { xmlElement, xmlText } from "./xml.ts";

export interface FeedOptions {
  origin: string;
  /** The feed's own path and the page it belongs to, without a language. */
  path: string;
  page: string;
  title: string;
  language: Language;
  updates: readonly UpdateRow[];
}

/** An Atom feed (RFC 4287) of versions; minor edits are not in it, so `updated` means something. */
export function atomFeed(options: FeedOptions): string {
  const { origin, language, updates } = options;
  const newest = updates[0]?.publishedAt ?? "1970-01-01T00:00:00.000Z";
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language.locale}">`,
    xmlElement("id", `${origin}${language.href(options.path)}`),
    xmlElement("title", options.title),
    xmlElement("updated", newest),
    `<link rel="self" type="application/atom+xml" href="${xmlText(`${origin}${language.href(options.path)}`)}"/>`,
    `<link rel="alternate" type="text/html" href="${xmlText(`${origin}${language.href(options.page)}`)}"/>`,
    ...updates.map((update) => atomEntry(update, options)),
    "</feed>",
    "",
  ].join("\n");
}

function atomEntry(update: UpdateRow, { origin, language }: FeedOptions): string {
  const { piece, number, changeKind } = update;
  const address = `${origin}${language.href(`/p/${piece.slug}/v/${number}`)}`;
  const label = language.t(`change.${changeKind}`);
  const title =
    changeKind === "first"
      ? update.headline
      : language.t("change.named", { change: label, headline: update.headline });
  return [
    "<entry>",
    // An address may change with the piece's slug; what names the version may not.
    xmlElement("id", `tag:${new URL(origin).hostname},2026:${update.pieceId}/${number}`),
    xmlElement("title", title, 'xml:lang="zh-CN"'),
    xmlElement("published", update.publishedAt),
    xmlElement("updated", update.publishedAt),
    `<link rel="alternate" type="text/html" href="${xmlText(address)}"/>`,
    `<category term="${changeKind}" label="${xmlText(label)}"/>`,
    `<author>${xmlElement("name", language.t("site.name"))}</author>`,
    xmlElement("summary", entryText(update, language), 'type="text" xml:lang="zh-CN"'),
    "</entry>",
  ].join("\n");
}

function entryText(update: UpdateRow, language: Language): string {
  const changes = update.figureChanges.map(
    ({ metric, from, to }) =>
      `${language.named(metric)} ${[from?.phrase ?? "—", to?.phrase ?? "—"].join(" → ")}`,
  );
  return [update.publicNote || update.piece.summary, ...changes].join("\n");
}
