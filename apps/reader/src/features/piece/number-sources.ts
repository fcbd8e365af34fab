import type { FigureView } from "@fangzhi/database/published";
import type { Source } from "@fangzhi/types";

export interface NumberedSource {
  /** From 1, in the order in which the text first rests on it. */
  number: number;
  title: string;
  publisher: string | null;
  url: string | null;
  publishedOn: string | null;
  /** The places in it that were used. */
  locators: string[];
}

/** A source is the same wherever its title, publisher and address are: only the place in it differs. */
export function sourceKey(source: Source): string {
  return JSON.stringify([source.title, source.publisher, source.url]);
}

/** The sources of these figures, each once, by `sourceKey`, in the order of first use. */
export function numberSources(figures: readonly FigureView[]): Map<string, NumberedSource> {
  const numbered = new Map<string, NumberedSource>();
  for (const { source } of figures.map((figure) => figure.value)) {
    const key = sourceKey(source);
    const known = numbered.get(key);
    const locators = known?.locators ?? [];
    if (source.locator && !locators.includes(source.locator)) locators.push(source.locator);
    if (known) continue;
    const { title, publisher, url, publishedOn } = source;
    numbered.set(key, { number: numbered.size + 1, title, publisher, url, publishedOn, locators });
  }
  return numbered;
}
