import Head from "next/head";
import { errorIdPlace } from "../../shared/error-id-place.ts";
import { useLanguage } from "../../shared/language.tsx";

/** What readers get instead of a page: why, and the way back. Made at build time, so it knows no origin. */
export function ErrorPage(props: { kind: "notFound" | "broken" }) {
  const { t, href } = useLanguage();
  const title = t(`error.${props.kind}`);
  return (
    <>
      <Head>
        <title>{`${title} · ${t("site.name")}`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
      </Head>
      <header className="masthead">
        <div className="masthead-line">
          <a className="name" href={href("/")} lang="zh-CN">
            方志
          </a>
        </div>
      </header>
      <main id="text" className="listing">
        <h1>{title}</h1>
        <p className="lead">{t(`error.${props.kind}Text`)}</p>
        {props.kind === "broken" && (
          <p>
            <code>{errorIdPlace}</code>
          </p>
        )}
        <p>
          <a href={href("/")}>{t("error.home")}</a>
        </p>
      </main>
    </>
  );
}
