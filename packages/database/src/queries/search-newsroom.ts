import { isPermitted } from "@fangzhi/editorial";
import { type Actor, accept, type NewsroomMatches, type Result, refuse } from "@fangzhi/types";
import { type Database, database } from "../connection.ts";
import { metricCondition } from "../shared/metric-search.ts";

const perKind = 6;

/** Pieces, metrics and people that words or pinyin initials name; the newest when nothing is asked. */
export async function searchNewsroom(
  actor: Actor,
  words: string,
  db: Database = database(),
): Promise<Result<NewsroomMatches>> {
  if (!isPermitted(actor, "read")) return refuse("not-permitted", { act: "read" });
  const [pieces, metrics, people] = await Promise.all([
    findPieces(db, words),
    words === "" ? [] : findMetrics(db, words),
    words === "" ? [] : findPeople(db, words),
  ]);
  return accept({ pieces, metrics, people });
}

/** `%` and `_` are what was typed, not patterns. */
const containing = (word: string) => ({
  contains: word.replace(/[\\%_]/g, "\\$&"),
  mode: "insensitive" as const,
});

/** Every word must stand in the headline, the address or the name of region or industry. */
async function findPieces(db: Database, words: string): Promise<NewsroomMatches["pieces"]> {
  const pieces = await db.piece.findMany({
    where: {
      AND: words.split(/\s+/).map((word) => {
        const contains = containing(word);
        return {
          OR: [
            { headline: contains },
            { slug: contains },
            { region: { OR: [{ shortName: contains }, { nameEn: contains }] } },
            { industry: { OR: [{ name: contains }, { nameEn: contains }] } },
          ],
        };
      }),
    },
    include: { region: true, industry: true },
    orderBy: { updatedAt: "desc" },
    take: perKind,
  });
  return pieces.map(({ id, headline, slug, region, industry }) => ({
    id,
    headline,
    slug,
    subject: [region?.shortName, industry?.name].filter(Boolean).join("·"),
    subjectEn: [region?.nameEn, industry?.nameEn].filter(Boolean).join(" · "),
  }));
}

async function findMetrics(db: Database, words: string): Promise<NewsroomMatches["metrics"]> {
  const metrics = await db.metric.findMany({
    where: await metricCondition(db, { query: words }),
    include: { region: true, currentRevision: true },
    orderBy: { createdAt: "asc" },
    take: perKind,
  });
  return metrics.map(({ id, name, nameEn, currentRevision, region }) => ({
    id,
    name,
    nameEn,
    phrase: currentRevision?.phrase ?? null,
    region: region.shortName,
    regionEn: region.nameEn,
  }));
}

async function findPeople(db: Database, words: string): Promise<NewsroomMatches["people"]> {
  const contains = containing(words);
  return db.person.findMany({
    where: { disabledAt: null, OR: [{ name: contains }, { nameLatin: contains }] },
    select: { id: true, name: true, nameLatin: true },
    orderBy: { name: "asc" },
    take: perKind,
  });
}
