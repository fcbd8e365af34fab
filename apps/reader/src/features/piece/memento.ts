/** RFC 7089: how a version says which page it is a state of, and when it was that state. */
export function mementoHeaders(options: {
  origin: string;
  slug: string;
  /** When this state began; absent on the page that always shows the latest. */
  publishedAt?: string;
}): Record<string, string> {
  const { origin, slug } = options;
  const link = [
    `<${origin}/p/${slug}>; rel="original latest-version"`,
    `<${origin}/timegate/p/${slug}>; rel="timegate"`,
    `<${origin}/p/${slug}/timemap>; rel="timemap"; type="application/link-format"`,
  ].join(", ");
  if (!options.publishedAt) return { link };
  return { link, "memento-datetime": new Date(options.publishedAt).toUTCString() };
}
