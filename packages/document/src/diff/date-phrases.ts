const dash = "[—–~～-]{1,2}";
const han = "[〇○零一二三四五六七八九]";
const day = `(?:\\d{1,2}|[一二三]?十${han}?|${han})(?:日(?!元|均)|号(?!线))`;
const month = "(?:\\d{1,2}|十[一二]?|[一二三四五六七八九])月";
const days = `${day}(?:(?:${dash}|[至到])${day})?|\\d{1,2}(?:${dash}|[至到])${day}`;
const inMonth = `${month}(?:份|[底末]|初(?!步)|[上中下]旬|${days})?`;
const quarter = "(?:第?[一二三四1-4]|前[两二三23])季度[末底初]?";
const half = "[上下]半年";
const months = "前[一二两三四五六七八九十\\d]{1,2}个月";
const pointOfYear = "年?(?:[底末]|初(?!步|期|级|中))|中(?!国|央|东|部|小|共|外|医|文|心)|度";
const inYear = `(?:代[初末]?|${inMonth}|${quarter}|${half}|${months}|${pointOfYear})`;

/** Words of time with a number in them, at a place of a text with its digits folded. */
const date = new RegExp(
  [
    `(?:\\d{4}|${han}{4})年?${dash}(?:\\d{4}|\\d{2}|${han}{4})年${inYear}?`,
    `(?:\\d{4}|${han}{4})年${inYear}?`,
    `\\d{2}年(?:代[初末]?|[底末]|初(?!步)|\\d{1,2}月(?:份|[底初末]|[上中下]旬|${day})?)`,
    `\\d{1,2}世纪(?:\\d{2}年代[初末]?)?`,
    `\\d{1,2}月?(?:${dash}|[至到])\\d{1,2}月份?(?!\\d)`,
    inMonth,
    `\\d{1,2}${dash}${day}`,
    "\\d{1,2}(?:日(?!元|均)|号(?!线))",
    quarter,
    half,
    "前[两二三四五六七八九十\\d]{1,2}个月",
    // 2024.5万元 is an amount, 2024.5.1 a day.
    "(?:19|20)\\d{2}(?:[-/]\\d{1,2}(?:[-/]\\d{1,2})?|\\.\\d{1,2}\\.\\d{1,2})(?![\\d.])",
    "\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?(?!\\.?\\d)",
    "\\d{1,2}[时点](?:\\d{1,2}分(?!钟)|半|整|许)",
  ].join("|"),
  "y",
);

/** What stands before a numeral and belongs to its date: 前三季度, 第二季度, 上半年. */
const before = "前第上下";
/** 提前3个月, 以上半年: the word belongs to what stands before it. */
const parting = "提以之此目日先";
const around = ["左右", "前后"];

/**
 * The date or time whose first numeral stands at `at` of a folded text, whole: 2024年年底, 1—6月,
 * 前三季度, 二〇二五年七月, 9时30分. `floor` is where the phrase before ends.
 */
export function readDatePhrase(
  text: string,
  at: number,
  floor: number,
): { start: number; end: number } | null {
  const isLed =
    at > floor &&
    before.includes(text.charAt(at - 1) || " ") &&
    !parting.includes(text.charAt(at - 2) || " ");
  const start = isLed && endOfDate(text, at - 1) > 0 ? at - 1 : at;
  const end = endOfDate(text, start);
  if (end < 0 || isPartOfNumber(text, at)) return null;
  const tail = around.find((word) => text.startsWith(word, end));
  const about = ["大约", "约"].find(
    (word) => start - word.length >= floor && text.endsWith(word, start),
  );
  return { start: start - (about?.length ?? 0), end: end + (tail?.length ?? 0) };
}

function endOfDate(text: string, at: number): number {
  date.lastIndex = at;
  return date.test(text) ? date.lastIndex : -1;
}

/** 三月 in 十三月 and 个三月 is no month. */
function isPartOfNumber(text: string, at: number): boolean {
  return /[一二三四五六七八九十百千万亿\d]/.test(text.charAt(at - 1));
}
