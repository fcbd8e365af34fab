/** How a block begins and ends as a sentence: what tells a whole paragraph from a piece of one. */
export interface SentenceEdges {
  /** Opening marks without their partner, outermost first: 《 “ （ … */
  unclosed: string;
  /** Closing marks without their partner, in order. */
  unopened: string;
  /** Whether the last words end a sentence, or announce what follows. */
  isEnded: boolean;
  /** Whether it ends with a mark that only the same sentence can follow: 、，《（ … */
  isCutAtMark: boolean;
  /** Whether it begins with a mark that no sentence begins with: ，、。》 … */
  isContinued: boolean;
}

const PARTNERS: Readonly<Record<string, string>> = {
  "》": "《",
  "〉": "〈",
  "”": "“",
  "’": "‘",
  "）": "（",
  "】": "【",
  "」": "「",
  "』": "『",
  "〕": "〔",
};
const OPENINGS = new Set(Object.values(PARTNERS));
const ENDS = "。！？!?…：:；;";
const CUTS = "、，,—～~-－+＋《〈“‘（【「『〔(";
const CONTINUES = "，,、。；;：:！!？?》〉”’）】」』〕)％%";

/** Words that go on with a sentence, but not 与此同时, 和平 and their like that begin one. */
const connectives =
  /^(?:和(?![平谐睦气])|与(?![此会众])|及(?!时)|以及|并且?(?!非)|或者?|而(?![今后])|且|等(?![待级])|们|的|地(?![处方区铁图])|得(?!益)|了(?!解))/;

/** Words that begin a sentence: a fragment hardly begins with one, a heading neither. */
const openers =
  /^(?:同时|目前|当前|如今|此外|另外|其中|近年来|近日|日前|据|截至|今年|去年|作为|为了|随着|在(?!建)|对于|针对|依托|立足|按照|根据|通过|早在|首先|其次|最后|一方面|另一方面|不仅|除了|与此同时|此次|这|下一步|未来|接下来|记者|本报|眼下|值得一提|不过|但|然而|因此|于是|所以|数据显示|业内|专家|我们|他|她|全省|全市|全区|\d{4}年)/;

export const beginsSentence = (text: string): boolean => openers.test(text);

/** Words that only the same sentence can follow, whatever stands before them. */
const unfinished =
  /(?:[的和与及或把被将对向从为是在于以让使令给更最很太超近约逾达已正不未各每该其这那全第]|以及|并且|不仅|成为|实现|推动|加快|通过|形成|打造了?|包括|例如|截至|预计|其中|同时|目前)$/;

/** Words that ask for what they speak of: a sentence may break behind them, no heading ends so. */
const endsWithVerb =
  /(?:达到|超过|高达|多达|位居|位列|拥有|聚集了?|汇聚了?|涵盖|占比|分别|累计|总计|共计|较上年|同比|环比|同比增长|年均增长)$/;

/** Whether a block ends in mid-sentence by its last word. */
export const endsUnfinished = (text: string): boolean =>
  unfinished.test(text) || endsWithVerb.test(text);

/** Whether a short line is a piece of a sentence rather than a heading. */
export const endsWanting = (text: string): boolean => endsWithVerb.test(text);

/** 一、 （二） 3. ④: the mark of an item, with which a sentence begins anew. */
const itemMark =
  /^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)]|\d{1,2}(?:[、．]|\.(?!\d))|[①-⑳])/;

export const beginsItem = (text: string): boolean => itemMark.test(text);

/** Whether no sentence begins like this: with a mark, the end of a bracket, or a connective. */
export function beginsInside(text: string, edges: SentenceEdges): boolean {
  return edges.isContinued || edges.unopened !== "" || connectives.test(text);
}

export const beginsWithConnective = (text: string): boolean => connectives.test(text);

/** The partner that closes an opening mark. */
export const closingOf = (opening: string): string =>
  Object.keys(PARTNERS).find((closing) => PARTNERS[closing] === opening) ?? "";

/** Reads a block once, from its first character to its last. */
export function sentenceEdges(text: string): SentenceEdges {
  const open: string[] = [];
  let unopened = "";
  for (let at = 0; at < text.length; at++) {
    const char = widen(text, at);
    if (OPENINGS.has(char)) open.push(char);
    const partner = PARTNERS[char];
    if (partner === undefined) continue;
    if (open.at(-1) === partner) open.pop();
    else if (!isApostropheOrMarker(text, at)) unopened += char;
  }
  const last = lastMark(text);
  const isDash = text.endsWith("——");
  return {
    unclosed: open.join(""),
    unopened,
    isEnded: isDash || ENDS.includes(last),
    isCutAtMark: !isDash && text !== "" && CUTS.includes(text.charAt(text.length - 1)),
    isContinued: text !== "" && CONTINUES.includes(text.charAt(0)),
  };
}

/** Half-width brackets pair like their full-width twins. */
function widen(text: string, at: number): string {
  const char = text.charAt(at);
  if (char === "(") return "（";
  if (char === ")") return "）";
  return char;
}

/** It’s, 1) and a): no quotation and no bracket is closed by these. */
function isApostropheOrMarker(text: string, at: number): boolean {
  const char = text.charAt(at);
  const before = text.charAt(at - 1);
  if (char === "’") return /[A-Za-z0-9]/.test(before);
  return (char === ")" || char === "）") && at <= 3 && /[0-9a-z一二三四五六七八九十]/.test(before);
}

/** The last character, not counting the closing marks behind a full stop. */
function lastMark(text: string): string {
  let at = text.length - 1;
  while (at >= 0 && "”’）)》〉】」』\"'".includes(text.charAt(at))) at--;
  const char = text.charAt(at);
  // A closing mark ends a sentence only behind a stop: “……。” but not 《方案》.
  return char !== "" && ENDS.includes(char) ? char : text.charAt(text.length - 1);
}
