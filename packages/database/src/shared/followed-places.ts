import type { TextPlace } from "@fangzhi/types";

/** By thread; null when its words are gone from the text. */
type Places = Map<string, TextPlace | null>;

const keptAtMost = 200;
const kept = new Map<string, { version: string; places: Places }>();

/**
 * Where threads were found to stand in one version of a text, kept while it is the newest that anybody
 * asked about: every open room asks whenever it is looked at, and finding out compares whole texts.
 */
export function followedPlaces(text: string, version: string): Places {
  const known = kept.get(text);
  const entry = known?.version === version ? known : { version, places: new Map() };
  // Texts that nobody asks about any more go first.
  kept.delete(text);
  kept.set(text, entry);
  const [oldest] = kept.keys();
  if (kept.size > keptAtMost && oldest !== undefined) kept.delete(oldest);
  return entry.places;
}
