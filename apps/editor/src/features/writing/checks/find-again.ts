/** How many characters beside a span tell it from the same words elsewhere; the widest is tried first. */
const reaches = [40, 20, 8, 0] as const;

/**
 * Where a span of a text stands after the text was edited elsewhere: how far it moved, or null when its
 * own words changed or can't be told from others. Offsets are UTF-16.
 */
export function findAgain(
  before: string,
  now: string,
  { start, end }: { start: number; end: number },
): number | null {
  for (const reach of reaches) {
    const from = Math.max(0, start - reach);
    const context = before.slice(from, end + reach);
    if (context === "") return null;
    const places = placesOf(context, now);
    // Where the same context stands more than once, each is what it was in their order.
    const known = placesOf(context, before);
    const moved = places[known.indexOf(from)];
    if (places.length === known.length && moved !== undefined) return moved - from;
  }
  return null;
}

function placesOf(words: string, text: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) places.push(at);
  return places;
}
