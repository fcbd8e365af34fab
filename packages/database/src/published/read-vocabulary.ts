import type { Reading } from "../connection.ts";
import { industryRef, regionRef, type Vocabulary } from "./views-of.ts";

const heldMs = 60_000;
const held = new WeakMap<Reading, { at: number; words: Promise<Vocabulary> }>();

/**
 * Every region and industry by its key: two small tables that each list of pieces needs and that
 * change only when the newsroom's lists are re-issued, so they are held for a minute.
 */
export function readVocabulary(reading: Reading): Promise<Vocabulary> {
  const known = held.get(reading);
  if (known && Date.now() - known.at < heldMs) return known.words;
  const words = query(reading);
  held.set(reading, { at: Date.now(), words });
  words.catch(() => held.delete(reading));
  return words;
}

async function query(reading: Reading): Promise<Vocabulary> {
  const [regions, industries] = await Promise.all([
    reading.region.findMany({
      select: { code: true, slug: true, shortName: true, nameEn: true },
    }),
    reading.industry.findMany({ select: { slug: true, name: true, nameEn: true } }),
  ]);
  return {
    regions: new Map(regions.map((row) => [row.code, regionRef(row)])),
    industries: new Map(industries.map((row) => [row.slug, industryRef(row)])),
  };
}
