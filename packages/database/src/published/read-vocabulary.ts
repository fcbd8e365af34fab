import type { Reading } from "../connection.ts";
import { industryRef, regionRef, type Vocabulary } from "./views-of.ts";

/** Every region and industry by its key: two small tables that each list of pieces needs. */
export async function readVocabulary(reading: Reading): Promise<Vocabulary> {
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
