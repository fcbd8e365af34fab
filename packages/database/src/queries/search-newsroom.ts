import { isPermitted } from "@fangzhi/editorial";
import { type Actor, accept, type NewsroomMatches, type Result, refuse } from "@fangzhi/types";
import { type Database, database } from "../connection.ts";
import { metricCondition } from "../shared/metric-search.ts";
import { pieceCondition } from "../shared/piece-search.ts";
import { pinyinInitials, pinyinLetters } from "../shared/pinyin.ts";
import { searchWords } from "../shared/search-words.ts";

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

async function findPieces(db: Database, words: string): Promise<NewsroomMatches["pieces"]> {
  const pieces = await db.piece.findMany({
    where: await pieceCondition(db, { query: words }),
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
  const people = await db.person.findMany({
    where: { disabledAt: null },
    select: { id: true, name: true, nameLatin: true },
    orderBy: { name: "asc" },
  });
  const asked = searchWords(words);
  return people
    .filter(({ name, nameLatin }) => {
      const spellings = [name, nameLatin ?? "", pinyinLetters(name), pinyinInitials(name)];
      return asked.every((word) => spellings.some((name) => name.toLowerCase().includes(word)));
    })
    .slice(0, perKind);
}
