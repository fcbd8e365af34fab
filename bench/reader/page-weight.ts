import { brotliCompressSync, gzipSync } from "node:zlib";

export interface PageWeight {
  page: string;
  requests: number;
  html: number;
  htmlGzip: number;
  htmlBrotli: number;
  /** Scripts the page runs, in it and beside it. JSON-LD is data. */
  javascript: number;
  /** The style inside the page; part of `html`. */
  css: number;
  /** HTML and everything it loads but pictures, as they go over the wire with brotli. */
  wireWithoutPictures: number;
  pictures: number;
}

/** What reading a page costs: its bytes and those of everything it names. */
export async function weighPage(origin: string, path: string): Promise<PageWeight> {
  const html = await (await fetch(origin + path)).text();
  const bytes = Buffer.from(html);
  const scripts = [...html.matchAll(/<script(?<attributes>[^>]*)>(?<text>[\s\S]*?)<\/script>/g)]
    .filter(({ groups }) => !groups?.attributes?.includes("application/ld+json"))
    .map(({ groups }) => ({
      text: groups?.text ?? "",
      src: groups?.attributes?.match(/src="([^"]+)"/)?.[1],
    }));
  const outside = scripts.flatMap(({ src }) => src ?? []);
  const styleFiles = [...html.matchAll(/<link[^>]+rel="stylesheet"[^>]+href="([^"]+)"/g)];
  const pictures = new Set([...html.matchAll(/<img[^>]+src="([^"]+)"/g)].map(([, src]) => src));
  const sizes = await Promise.all(outside.map((src) => sizeOf(origin, src)));
  const styles = await Promise.all(styleFiles.map(([, href]) => sizeOf(origin, href ?? "")));
  const pictureSizes = await Promise.all([...pictures].map((src) => sizeOf(origin, src ?? "")));
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const htmlBrotli = brotliCompressSync(bytes).length;
  return {
    page: path,
    requests: 1 + outside.length + styleFiles.length + pictures.size,
    html: bytes.length,
    htmlGzip: gzipSync(bytes, { level: 9 }).length,
    htmlBrotli,
    javascript: sum(sizes) + sum(scripts.map(({ text }) => Buffer.byteLength(text))),
    css:
      sum(styles) +
      sum(
        [...html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(([, text]) =>
          Buffer.byteLength(text ?? ""),
        ),
      ),
    wireWithoutPictures: htmlBrotli + sum(sizes) + sum(styles),
    pictures: sum(pictureSizes),
  };
}

async function sizeOf(origin: string, path: string): Promise<number> {
  return (await (await fetch(new URL(path, origin))).arrayBuffer()).byteLength;
}
