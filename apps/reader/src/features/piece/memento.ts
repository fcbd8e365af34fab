import type { VersionRow } from "@fangzhi/database/published";

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
  return { link, "memento-datetime": httpDate(options.publishedAt) };
}

/** The version that stood at a moment; before the first one, the first (RFC 7089 §4.5.3). */
export function versionAt(
  newestFirst: readonly VersionRow[],
  moment: number,
): VersionRow | undefined {
  const stood = newestFirst.find((version) => Date.parse(version.publishedAt) <= moment);
  return stood ?? newestFirst.at(-1);
}

/** Every state of a page, in link format (RFC 7089 §5). */
export function timemap(origin: string, slug: string, newestFirst: readonly VersionRow[]): string {
  const states = newestFirst
    .toReversed()
    .map(
      ({ number, publishedAt }, index, all) =>
        `<${origin}/p/${slug}/v/${number}>; rel="${edge(index, all.length)}memento"; datetime="${httpDate(publishedAt)}"`,
    );
  return `${[
    `<${origin}/p/${slug}>; rel="original"`,
    `<${origin}/timegate/p/${slug}>; rel="timegate"`,
    `<${origin}/p/${slug}/timemap>; rel="self"; type="application/link-format"`,
    ...states,
  ].join(",\n")}\n`;
}

function edge(index: number, count: number): string {
  return `${index === 0 ? "first " : ""}${index === count - 1 ? "last " : ""}`;
}

function httpDate(instant: string): string {
  return new Date(instant).toUTCString();
}
