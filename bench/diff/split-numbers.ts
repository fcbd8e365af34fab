/**
 * A number phrase as the newsroom means it, read here without the code under test: qualifier +
 * number + multiplier + 余/多/% + unit. 突破 behind 技术 and the like is a noun.
 */
const phrase =
  /(?:超过|超|将近|接近|近|大约|约|逾|(?<![术键大性])突破|不少于|不低于|不超过|不足|至少|至多)?\d+(?:[.,]\d+)*(?:[十百千万亿]+)?[余多]?(?:[%％‰]|个百分点|亿元|万元|元|家|个|条|项|架次|人次|千瓦时|千瓦|平方米|公里|吨|户|人|台|座|年|月|日|倍)?(?:以上|以下|左右)?/g;

/** How many number phrases of a text are cut: something begins or ends strictly inside them. */
export function countSplitNumbers(text: string, cuts: ReadonlySet<number>): number {
  let count = 0;
  for (const match of text.matchAll(phrase)) {
    const inside = Array.from({ length: match[0].length - 1 }, (_, at) => match.index + at + 1);
    if (inside.some((at) => cuts.has(at))) count += 1;
  }
  return count;
}
