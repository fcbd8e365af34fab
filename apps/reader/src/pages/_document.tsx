import Document, { type DocumentContext, Head, Html, Main, NextScript } from "next/document";
import { stylesheet } from "../shared/stylesheet.ts";

/** Every page's frame: the whole style in the page itself, no scripts. */
export default class ReaderDocument extends Document<{ language: string }> {
  static override async getInitialProps(context: DocumentContext) {
    const initial = await Document.getInitialProps(context);
    return { ...initial, language: context.locale === "en" ? "en" : "zh-CN" };
  }

  override render() {
    return (
      <Html lang={this.props.language}>
        <Head>
          <meta name="color-scheme" content="light dark" />
          <meta name="theme-color" content="#FBFAF7" media="(prefers-color-scheme: light)" />
          <meta name="theme-color" content="#161513" media="(prefers-color-scheme: dark)" />
          <meta name="format-detection" content="telephone=no" />
          <link rel="icon" href="/icon.svg" type="image/svg+xml" />
          {/* Our own file, packed: nothing of a reader's or a writer's reaches it. */}
          <style dangerouslySetInnerHTML={{ __html: stylesheet }} />
        </Head>
        <body>
          <Main />
          <NextScript />
        </body>
      </Html>
    );
  }
}
