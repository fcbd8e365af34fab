import type { Actor, ComparableText, ReviewView } from "@fangzhi/types";
import type { Reading } from "../connection.ts";

/** What of a revision on the review screen tells what it is compared with. */
export interface JudgedRevision {
  id: string;
  pieceId: string;
  number: number;
  createdAt: Date;
}

/** Publications are known by their number: v2. */
const isRevisionKey = (key: string | null | undefined): key is string =>
  Boolean(key) && !key?.startsWith("v");

/** The texts that a revision can be compared with, `chosen` among them when it is one of the piece's. */
export async function listComparable(
  tx: Reading,
  actor: Actor,
  revision: JudgedRevision,
  chosen: string | undefined,
): Promise<Pick<ReviewView, "comparable" | "hasOlder" | "usualBases">> {
  const judgedId = await findLastJudged(tx, actor, revision);
  const named = [revision.id, judgedId, chosen].filter(isRevisionKey);
  const texts = await listTexts(tx, revision, named);
  return { ...texts, usualBases: findUsualBases(revision, texts.comparable, judgedId) };
}

const listedAtMost = 100;

/**
 * Every version, the newest revisions, and of the older ones those that are named and the one before
 * the judged: what the screen compares with is there however long ago it was.
 */
async function listTexts(
  tx: Reading,
  { pieceId, number }: JudgedRevision,
  named: readonly string[],
): Promise<Pick<ReviewView, "comparable" | "hasOlder">> {
  const select = { id: true, number: true, createdAt: true, hash: true } as const;
  const [publications, newest, others] = await Promise.all([
    tx.publication.findMany({
      where: { pieceId },
      orderBy: { number: "desc" },
      select: { number: true, publishedAt: true, revisionHash: true },
    }),
    tx.revision.findMany({
      where: { pieceId },
      orderBy: { number: "desc" },
      select,
      take: listedAtMost + 1,
    }),
    tx.revision.findMany({
      where: { pieceId, OR: [{ id: { in: [...named] } }, { number: number - 1 }] },
      select,
    }),
  ]);
  const listed = newest.slice(0, listedAtMost);
  const revisions = new Map([...listed, ...others].map((row) => [row.id, row]));
  const publishedAs = new Map(
    publications.toReversed().map((row) => [row.revisionHash, row.number]),
  );
  return {
    comparable: [
      ...publications.map((row) => ({
        key: `v${row.number}`,
        kind: "publication" as const,
        number: row.number,
        at: row.publishedAt.toISOString(),
        publishedAs: null,
      })),
      ...[...revisions.values()]
        .sort((one, other) => other.number - one.number)
        .map((row) => ({
          key: row.id,
          kind: "revision" as const,
          number: row.number,
          at: row.createdAt.toISOString(),
          publishedAs: publishedAs.get(row.hash) ?? null,
        })),
    ],
    hasOlder: newest.length > listedAtMost,
  };
}

/** The revision before this one that the actor decided on last. */
async function findLastJudged(
  tx: Reading,
  actor: Actor,
  { pieceId, number }: JudgedRevision,
): Promise<string | null> {
  const decided = await tx.reviewDecision.findFirst({
    where: {
      personId: actor.personId,
      round: { pieceId, revision: { number: { lt: number } } },
    },
    orderBy: { decidedAt: "desc" },
    select: { round: { select: { revisionId: true } } },
  });
  return decided?.round.revisionId ?? null;
}

/** A second look is at what changed since the first, as long as nothing was published in between. */
function findUsualBases(
  revision: JudgedRevision,
  comparable: readonly ComparableText[],
  judgedId: string | null,
): ReviewView["usualBases"] {
  const live = comparable.find(
    ({ kind, at }) => kind === "publication" && at < revision.createdAt.toISOString(),
  );
  const judged = comparable.find(({ key }) => key === judgedId);
  const isLater = judged && (!live || judged.at > live.at);
  return { mine: isLater ? judged.key : null, live: live?.key ?? null };
}
