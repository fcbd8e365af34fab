import { clauseEnd, clauseStart, type Prose } from "./prose.ts";
import type { Unit } from "./units.ts";

/** The words that say what a number counts, guessed; for a person to confirm. */
export interface Label {
  text: string;
  start: number;
  end: number;
}

const HEAD_WORDS =
  /^(?:其中|同时|此外|目前|当前|如今|并且|并|而且|且|以及|和|与|还|又|已经|已|共|共有|现有|拥有|全省|全市|全区|全国|全县|当地|我省|我市|累计|新增|建成|建设了?|布局建设了?|培育了?|形成了?|集聚了?|汇聚了?|集聚|实现了?|达到|推动|带动|吸引|引进|开通|获批|到|将|预计|力争|计划|使|让|把|有|的|在|早在)/;
const TAIL_WORDS =
  /(?:总量|总数|合计|累计|分别|已|已经|就|均|都|仅|将|约|共|达到|达|为|占全国|占全省|占|有望|预计|成功|每年|数量已|同比|环比|较上年|比上年|较|实现|突破|增长|增加|提高|提升|下降|减少|降低|超过|超|逾|近|至|到|了|由|从|可支撑|可达|可|较[^，。]{1,10}|比[^，。例重]{1,8})$/;
/** The verb after a counted noun (机器人企业参展) and before it (江苏拥有机器人企业). */
const VERB_AFTER =
  /参展|参赛|参会|参与|参加|落户|投产|开工|就业|实现|获|携|来自|入驻|通过|完成|位居|占|全部|已|将|均|都|同时|联合|写入|开展|发布|签约|集聚|进入|带动|受益|运行/;
const VERBS_BEFORE = [
  "实现",
  "提升",
  "拥有",
  "现有",
  "共有",
  "登记",
  "涵盖",
  "新增",
  "建成",
  "培育",
  "集聚",
  "覆盖",
  "开通",
  "引进",
  "接待",
  "开行",
  "吸引",
  "完成",
];

/** A coordination that begins another count: 和15家… */
const NEXT_COUNT = /^.[^，。]{0,3}[0-9一二三四五六七八九十百千万]/;
const MAX_LABEL = 30;

/**
 * The noun phrase a number counts, never reaching back over `floor`, the end of the number before: after the unit for what is counted (32个省级以上重点实验室), else before the number (制造企业超2000家).
 */
export function guessLabel(
  prose: Prose,
  start: number,
  end: number,
  unit: Unit | null,
  floor: number,
): Label | null {
  const { text } = prose;
  const after = labelAfter(prose, end, unit);
  const before = labelBefore(text, start, floor);
  const isCounted = unit !== null && (unit.family === "count" || unit.norm.startsWith("%"));
  if (isCounted && after) return after;
  return before ?? after;
}

function labelAfter(prose: Prose, end: number, unit: Unit | null): Label | null {
  const { text } = prose;
  const isAttributed = text.charAt(end) === "的";
  const isDirect = unit?.family === "count" || unit?.norm === "%";
  if (!isAttributed && !isDirect) return null;
  const start = isAttributed ? end + 1 : end;
  if ("、，,。；和与及以（".includes(text.charAt(start) || "。")) return null;
  let stop = clauseEnd(text, start, Math.min(text.length, start + MAX_LABEL));
  const words = text.slice(start, stop);
  for (const word of ["、", "和", "以及", "与", "及"]) {
    const at = words.indexOf(word, 2);
    if (at > 0 && start + at < stop && NEXT_COUNT.test(words.slice(at, at + 6))) stop = start + at;
  }
  // 56个平台的…培育库 counts the platforms.
  const attribute = isAttributed ? -1 : text.slice(start, stop).indexOf("的", 2);
  if (attribute > 0) stop = start + attribute;
  const verb = VERB_AFTER.exec(text.slice(start + 2, stop));
  return trim(text, start, verb ? start + 2 + verb.index : stop);
}

function labelBefore(text: string, start: number, floor: number): Label | null {
  const first = Math.max(clauseStart(text, start, 0), start - MAX_LABEL, floor);
  let from = first;
  for (let rounds = 0; rounds < 4; rounds++) {
    const head = HEAD_WORDS.exec(text.slice(from, start));
    if (!head) break;
    from += head[0].length;
  }
  for (const verb of VERBS_BEFORE) {
    const at = from + text.slice(from, start).lastIndexOf(verb);
    if (at >= from && at + verb.length < start - 2) from = at + verb.length;
  }
  let to = start;
  for (let rounds = 0; rounds < 5; rounds++) {
    const tail = TAIL_WORDS.exec(text.slice(from, to));
    if (!tail) break;
    to -= tail[0].length;
  }
  return trim(text, from, to);
}

function trim(text: string, start: number, end: number): Label | null {
  let from = start;
  let to = end;
  while (from < to && " 的、，,".includes(text.charAt(from))) from++;
  while (to > from && " 的、，,".includes(text.charAt(to - 1))) to--;
  return to - from >= 2 ? { text: text.slice(from, to), start: from, end: to } : null;
}
