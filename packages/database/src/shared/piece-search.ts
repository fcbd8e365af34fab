import type { PieceFilter } from "@fangzhi/types";
import type { Reading } from "../connection.ts";
import type { Prisma } from "../generated/client.ts";
import { pinyinInitials } from "./pinyin.ts";
import { containing, findPlaces, isLatin, searchWords } from "./search-words.ts";

/**
 * Pieces in which every word stands: in the headline, the address, the owner's name, the name of
 * region or industry, or as pinyin initials: gddk for 广东·低空经济.
 */
export async function pieceCondition(
  tx: Reading,
  filter: PieceFilter,
): Promise<Prisma.PieceWhereInput> {
  const words = searchWords(filter.query ?? "");
  return {
    ...(filter.regionCode && { regionCode: filter.regionCode }),
    ...(filter.industrySlug && { industrySlug: filter.industrySlug }),
    ...(filter.stage && { stage: filter.stage }),
    AND: await Promise.all(words.map((word) => matchesWord(tx, word))),
  };
}

async function matchesWord(tx: Reading, word: string): Promise<Prisma.PieceWhereInput> {
  const text = containing(word);
  const { codes, slugs } = await findPlaces(tx, word);
  return {
    OR: [
      { headline: text },
      { slug: text },
      { owner: { name: text } },
      ...(codes.length > 0 ? [{ regionCode: { in: codes } }] : []),
      ...(slugs.length > 0 ? [{ industrySlug: { in: slugs } }] : []),
      ...(isLatin(word) ? [{ id: { in: await findByInitials(tx, word) } }] : []),
    ],
  };
}

/** A newsroom has hundreds of pieces, not millions: their initials are made as they are asked for. */
async function findByInitials(tx: Reading, word: string): Promise<string[]> {
  const pieces = await tx.piece.findMany({
    select: {
      id: true,
      headline: true,
      region: { select: { shortName: true } },
      industry: { select: { name: true } },
    },
  });
  return pieces
    .filter(({ headline, region, industry }) =>
      [`${region?.shortName ?? ""}${industry?.name ?? ""}`, headline].some((name) =>
        pinyinInitials(name).includes(word),
      ),
    )
    .map(({ id }) => id);
}
