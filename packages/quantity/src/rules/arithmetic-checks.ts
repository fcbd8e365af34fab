import { decimal } from "../decimal.ts";
import type { QuantityStatement } from "../read-statement.ts";
import { checkShares, checkSubset } from "../relations.ts";
import type { Spot } from "./rule.ts";
import type { RuleCheck, RuleContext } from "./rule-context.ts";

interface Movement {
  from: QuantityStatement;
  to: QuantityStatement;
  /** What the sentence says of it next: 增加了4倍, 翻了两番, 提高5%. */
  said: QuantityStatement;
}

/** 从50台到200台，增加了4倍: two values of one unit and then a change, in one sentence. */
function findMovements({ folded, statements }: RuleContext): Movement[] {
  const movements: Movement[] = [];
  for (let at = 0; at + 2 < statements.length; at++) {
    const [from, to, said] = statements.slice(at, at + 3);
    if (!from || !to || !said || from.sentence.start !== said.sentence.start) continue;
    if (from.high !== null || to.high !== null || from.unit.norm !== to.unit.norm) continue;
    const before = folded.slice(
      Math.max(from.sentence.start, from.phraseStart - 12),
      from.phraseStart,
    );
    const between = folded.slice(from.end, to.start);
    const isMovement =
      /[从由][^，。；]{0,11}$/.test(before) && between.length <= 12 && /[到至]/.test(between);
    const gap = folded.slice(to.end, said.start);
    if (isMovement && gap.length <= 16) movements.push({ from, to, said });
  }
  return movements;
}

/** The pair 从A到B may be read as one range; then its ends are the two values. */
function findRangeMovements({
  folded,
  statements,
}: RuleContext): { low: string; high: string; said: QuantityStatement }[] {
  const movements: { low: string; high: string; said: QuantityStatement }[] = [];
  for (let at = 0; at + 1 < statements.length; at++) {
    const [range, said] = statements.slice(at, at + 2);
    if (!range || !said || range.high === null || range.sentence.start !== said.sentence.start)
      continue;
    const before = folded.slice(
      Math.max(range.sentence.start, range.phraseStart - 12),
      range.phraseStart,
    );
    if (!/[从由][^，。；]{0,11}$/.test(before) || folded.slice(range.end, said.start).length > 16)
      continue;
    movements.push({ low: range.low, high: range.high, said });
  }
  return movements;
}

function allMovements(context: RuleContext) {
  return [
    ...findMovements(context).map(({ from, to, said }) => ({ low: from.low, high: to.low, said })),
    ...findRangeMovements(context),
  ].filter(({ low }) => decimal.compare(low, "0") > 0);
}

function spotOf(statement: QuantityStatement, suggestion?: string): Spot {
  const spot = { start: statement.start, end: statement.end };
  return suggestion === undefined ? spot : { ...spot, suggestion };
}

const decreaseByTimes: RuleCheck = ({ statements }) =>
  statements
    .filter(
      ({ unit, change }) =>
        unit.norm === "倍" && change?.direction === "decrease" && change.mode === "by",
    )
    .map((statement) => spotOf(statement));

const TOLERANCE = "0.1";

/** By more than a tenth, so that rounded figures pass. */
function differs(stated: string, actual: string): boolean {
  const margin = decimal.multiply(actual, TOLERANCE);
  const gap = decimal.absolute(decimal.subtract(stated, actual));
  return decimal.compare(gap, margin) > 0;
}

const increasedByOrTo: RuleCheck = (context) =>
  allMovements(context).flatMap(({ low, high, said }) => {
    if (
      said.unit.norm !== "倍" ||
      /番/.test(said.raw) ||
      said.qualifier !== "exact" ||
      !said.change
    )
      return [];
    const ratio = decimal.divide(high, low, 6);
    const expected = said.change.mode === "to" ? ratio : decimal.subtract(ratio, "1");
    if (decimal.compare(expected, "0") <= 0 || !differs(said.low, expected)) return [];
    return [spotOf(said, `${decimal.divide(expected, "1", 2)}倍`)];
  });

const doubled: RuleCheck = (context) =>
  allMovements(context).flatMap(({ low, high, said }) => {
    if (!/番/.test(said.raw)) return [];
    return differs(said.low, decimal.divide(high, low, 6)) ? [spotOf(said)] : [];
  });

const pointsNotPercent: RuleCheck = (context) => {
  const percents = findMovements(context).filter(({ from }) => from.unit.norm === "%");
  return percents.flatMap(({ from, to, said }) => {
    if (said.unit.norm !== "%" || said.kind !== "change") return [];
    const difference = decimal.absolute(decimal.subtract(to.low, from.low));
    if (!decimal.equals(decimal.absolute(said.low), difference)) return [];
    return [spotOf(said, said.raw.replace(/[%％]/, "个百分点"))];
  });
};

/** 是去年的一倍 equals; 是…的两倍 or 比…多一倍 is meant. */
const timesOne: RuleCheck = ({ folded, statements }) =>
  statements.flatMap((statement) => {
    if (
      statement.unit.norm !== "倍" ||
      !decimal.equals(statement.low, "1") ||
      statement.qualifier !== "exact"
    )
      return [];
    const before = folded.slice(
      Math.max(statement.sentence.start, statement.start - 16),
      statement.start,
    );
    return /[是为][^，。；]{0,12}的$/.test(before) ? [spotOf(statement)] : [];
  });

/** 其中 and a count greater than the last one before it, or shares that exceed the whole. */
const partsAndWholes: RuleCheck = (context) => [...greaterParts(context), ...excessShares(context)];

function greaterParts({ folded, statements }: RuleContext): Spot[] {
  const spots: Spot[] = [];
  let whole: QuantityStatement | null = null;
  let last: QuantityStatement | null = null;
  for (const statement of statements) {
    if (statement.kind !== "level") continue;
    const gap = last ? folded.slice(last.end, statement.start) : "";
    const startsPart = gap.length <= 60 && gap.includes("其中");
    const goesOn =
      whole !== null &&
      last?.sentence.start === statement.sentence.start &&
      gap.length <= 40 &&
      !/[；;]/.test(gap);
    if (startsPart) whole = last;
    else if (!goesOn) whole = null;
    if (
      whole &&
      whole.unit.norm === statement.unit.norm &&
      checkSubset(statement, whole) === "fails"
    ) {
      spots.push({ start: statement.start, end: statement.end });
    }
    last = statement;
  }
  return spots;
}

const MIN_SHARES = 2;

function excessShares({ folded, statements }: RuleContext): Spot[] {
  const spots: Spot[] = [];
  let group: QuantityStatement[] = [];
  const finish = () => {
    const first = group[0];
    const last = group.at(-1);
    if (first && last && group.length >= MIN_SHARES && checkShares(group) === "fails") {
      spots.push({ start: first.start, end: last.end });
    }
    group = [];
  };
  for (const statement of statements) {
    const isShare = statement.unit.norm === "%" && statement.kind === "share";
    const before = folded.slice(
      Math.max(statement.sentence.start, statement.phraseStart - 14),
      statement.phraseStart,
    );
    const previous = group.at(-1);
    const isList =
      previous?.sentence.start === statement.sentence.start &&
      folded.slice(previous.end, statement.start).length <= 14;
    // Shares of 全国 and of 全省, and rates (覆盖率), have wholes of their own.
    const isOfWhole =
      /(?:占比?|比重)(?:分别)?[^，。；率全]{0,8}$/.test(before) ||
      (isList &&
        /[、和]\s?$|[、，][^，。；率全]{1,10}占?$/.test(
          folded.slice(previous?.end ?? 0, statement.phraseStart),
        ));
    if (!isShare || !isOfWhole || (previous && !isList)) finish();
    if (isShare && isOfWhole) group.push(statement);
  }
  finish();
  return spots;
}

export const arithmeticChecks: Readonly<Record<string, RuleCheck>> = {
  N17: decreaseByTimes,
  N18: increasedByOrTo,
  N19: doubled,
  N20: pointsNotPercent,
  N21: timesOne,
  T04: partsAndWholes,
};
