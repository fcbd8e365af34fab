import Head from "next/head";
import type { ReactNode } from "react";
import { useLanguage } from "../../shared/language.tsx";

export interface PageProps {
  title: string | null;
  description?: string;
  /** The page's own path without a language. */
  path: string;
  origin: string;
  /** Where search engines should go instead; the page itself when absent. */
  canonical?: string;
  /** Atom feeds of this page, besides the site's. */
  feed?: string;
  isIndexed?: boolean;
  head?: ReactNode;
  /** The home page has the large masthead as its heading. */
  isHome?: boolean;
  children: ReactNode;
}

/** The frame around every page: masthead, the text, and what the paper promises at its foot. */
export function Page(props: PageProps) {
  const { t, href, locale } = useLanguage();
  const title = props.title === null ? `${t("site.name")} · ${t("site.tagline")}` : props.title;
  const absolute = (path: string) => `${props.origin}${path}`;
  const english = props.path === "/" ? "/en" : `/en${props.path}`;
  return (
    <>
      <Head>
        <title>{props.title === null ? title : `${title} · ${t("site.name")}`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="description" content={props.description ?? t("site.description")} />
        <link rel="canonical" href={absolute(href(props.canonical ?? props.path))} />
        <link rel="alternate" hrefLang="zh-CN" href={absolute(props.path)} />
        <link rel="alternate" hrefLang="en" href={absolute(english)} />
        <link
          rel="alternate"
          type="application/atom+xml"
          title={t("site.name")}
          href={absolute(href("/feed.xml"))}
        />
        {props.feed && (
          <link
            rel="alternate"
            type="application/atom+xml"
            title={title}
            href={absolute(href(props.feed))}
          />
        )}
        {props.isIndexed === false && <meta name="robots" content="noindex" />}
        {props.head}
      </Head>
      <a className="skip" href="#text">
        {t("site.skip")}
      </a>
      <header className={props.isHome ? "masthead masthead-large" : "masthead"}>
        <div className="masthead-line">
          {props.isHome ? (
            <h1 className="name">{nameplate(locale)}</h1>
          ) : (
            <a className="name" href={href("/")}>
              {nameplate(locale)}
            </a>
          )}
          <p className="tagline">{t("site.tagline")}</p>
          <nav aria-label={t("site.main")}>
            <a href={href("/corrections")}>{t("site.corrections")}</a>
            <a href={href("/feed.xml")}>{t("site.feed")}</a>
            <a
              href={locale === "en" ? props.path : english}
              hrefLang={locale === "en" ? "zh-CN" : "en"}
              lang={locale === "en" ? "zh-CN" : "en"}
            >
              {t("site.otherLanguage")}
            </a>
          </nav>
        </div>
      </header>
      <main id="text">{props.children}</main>
      <footer className="foot">
        <p>
          {t("site.about")}
          {locale === "en" && ` ${t("site.textIsChinese")}`}
        </p>
        <p className="foot-links">
          <a href={href("/")}>{t("site.home")}</a>
          <a href={href("/corrections")}>{t("site.corrections")}</a>
          <a href={href("/feed.xml")}>{t("site.feed")}</a>
          <a href={href("/keys")}>{t("site.keys")}</a>
        </p>
      </footer>
    </>
  );
}

function nameplate(locale: string): ReactNode {
  return (
    <>
      <span lang="zh-CN">方志</span>
      {locale === "en" && <small>Fangzhi</small>}
    </>
  );
}
