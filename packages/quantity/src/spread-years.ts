import { yearRange } from "./calendar.ts";
import type { Prose } from "./prose.ts";
import type { QuantityStatement } from "./read-statement.ts";

const LIST = /(?:[12][0-9]{3}年?[、和与及]){1,9}[12][0-9]{3}年/g;
const JOINTS = new Set(["、", "和", "与", "及", "以及"]);
const REACH = 120;

/**
 * 2022、2023、2024年，营收分别为12亿元、18亿元和31亿元: as many numbers behind 分别 as years before it hold
 * for one year each, in order. Changes the statements of the
 * sentence, those from index `from`, in place.
 */
export function spreadYears(
  { text }: Prose,
  sentence: { start: number; end: number },
  statements: QuantityStatement[],
  from: number,
): void {
  const at = text.slice(sentence.start, sentence.end).indexOf("分别");
  if (at < 0) return;
  const apart = sentence.start + at;
  const before = text.slice(Math.max(sentence.start, apart - REACH), apart);
  const years = [...before.matchAll(LIST)].at(-1)?.[0].match(/[12][0-9]{3}/g);
  if (!years) return;
  let first = from;
  while (first < statements.length && (statements[first]?.start ?? 0) < apart) first++;
  if ((statements[first]?.start ?? 0) - apart > REACH) return;
  const listed = statements.slice(first, first + years.length);
  const isList = listed.every(
    (statement, index) =>
      index === 0 || JOINTS.has(text.slice(listed[index - 1]?.end, statement.phraseStart).trim()),
  );
  const next = statements[first + years.length];
  const isLonger =
    next !== undefined && JOINTS.has(text.slice(listed.at(-1)?.end, next.phraseStart).trim());
  if (!isList || isLonger || listed.length !== years.length) return;
  years.forEach((year, index) => {
    const statement = listed[index];
    if (!statement) return;
    statements[first + index] = {
      ...statement,
      period: {
        ...yearRange(Number(year)),
        text: `${year}年`,
        role: "during",
        anchor: null,
        relative: false,
      },
    };
  });
}
