const monthName =
  "(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)";
/** July 8, 2025 and July 2025; and 8 July 2025. */
const monthFirst = new RegExp(
  `${monthName} \\d{1,2}(?:, ?\\d{4})?(?!\\d)|${monthName} \\d{4}`,
  "y",
);
const dayFirst = new RegExp(`\\d{1,2} ${monthName}(?: \\d{4})?(?![a-z\\d])`, "y");
const monthBefore = new RegExp(`(?<![A-Za-z])${monthName} $`);
const longestMonth = 10;

const qualifier =
  /(?<![A-Za-z])(?:no )?(?:more than|less than|fewer than|at least|at most|up to|as (?:many|much) as|nearly|almost|over|around|about|approximately|roughly|some) $/i;
const longestQualifier = 18;
const scale = / ?(?:hundred|thousand|million|billion|trillion)(?![A-Za-z])/y;
const unit =
  / (?:percent(?:age points?)?|per cent|basis points?|yuan|US dollars?|dollars?|euros?|pounds?|(?:metric )?tons?|tonnes?|kilograms?|(?:square |cubic )?(?:kilo)?met(?:er|re)s?|hectares?|(?:kilo|mega|giga)watts?(?:-hours?)?|hours?|minutes?|seconds?|days?|weeks?|months?|years?|times)(?![A-Za-z])/y;

/** Half-open offsets of words around digits that an English reader takes as one with them. */
export interface EnglishReach {
  start: number;
  end: number;
}

/**
 * July 8, 2025 and 8 July 2025: the date whose first digit stands at `at` of a folded text, or null.
 * `floor` is where the phrase before ends.
 */
export function readEnglishDate(text: string, at: number, floor: number): EnglishReach | null {
  const month = monthBefore.exec(text.slice(Math.max(floor, at - longestMonth), at));
  const start = at - (month?.[0].length ?? 0);
  const pattern = month ? monthFirst : dayFirst;
  pattern.lastIndex = start;
  return pattern.test(text) ? { start, end: pattern.lastIndex } : null;
}

/** More than 3.2 million tonnes: what an English number has before it and behind it. */
export function englishReach(
  text: string,
  start: number,
  end: number,
  floor: number,
): EnglishReach {
  const before = qualifier.exec(text.slice(Math.max(floor, start - longestQualifier), start));
  return {
    start: start - (before?.[0].length ?? 0),
    end: endOf(unit, text, endOf(scale, text, end)),
  };
}

function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}
