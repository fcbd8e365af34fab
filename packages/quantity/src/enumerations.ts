import type { Candidate, NotMetricReason } from "./candidate.ts";
import type { Phrase } from "./phrase.ts";
import type { Unit } from "./units.ts";

const ABSTRACT =
  /方面|维度|层面|环节|阶段|方向|原则|举措|措施|政策|要求|问题|重点|转变|主线|路径|路线|抓手|关键|模块|部分|步骤|特点|优势|特征|趋势|任务|内容|板块|要素|机制|制度|统一|结合|坚持|关系|目标|理念|意识|坐标|角度|梯队|层次|步|道理|字|引擎|支柱|支点|主体|故事|信号|变化|共同体|世界|时代|月亮|时期|词|圈层|难题|版本|不同|数量级/;
/** With a small Chinese numeral these enumerate more often than they count. */
const ENUMERATING = new Set(
  "方种类级层步点面期批轮次段位门部章字句节道头场口首幅度把双对股片本组伏安升瓦克牛焦斤桶班团",
);
const ASPECTS = /^(?:方面|维度|层面|环节|阶段|步骤|原则|问题|关键|字|统一|转变|故事)/;

/** 一批, 三项举措, 两个方面: grammar and enumeration, not a count worth a record. */
export function refuseEnumeration({
  phrase,
  prefix,
  prose: { text },
}: Candidate): NotMetricReason | null {
  const { unit } = phrase;
  if (unit === null || prefix !== null || phrase.marks.length > 0) return null;
  if (phrase.amount.unitNorm !== null || phrase.amount.power > 0) return null;
  const after = text.slice(phrase.end, phrase.end + 8).split(/[，。；、,;和与]/)[0] ?? "";
  if (phrase.amount.form === "han") return refuseSmallHan(phrase, unit, text, after);
  const isSmall = phrase.low.length === 1 && unit.family === "count";
  return isSmall && ASPECTS.test(after) ? "enumeration" : null;
}

function refuseSmallHan(
  phrase: Phrase,
  unit: Unit,
  text: string,
  after: string,
): NotMetricReason | null {
  const { low, high } = phrase.amount;
  const isSmall = low.length <= 2 && Number(low) <= 10 && low === phrase.low;
  if (!isSmall) return null;
  const isCount = unit.family === "count" || unit.family.startsWith("event");
  const enumerates = ENUMERATING.has(unit.norm);
  if (low === "1" && high === null) return unit.norm === "倍" ? null : "vague";
  if (!isCount && !enumerates) return null;
  if (text.charAt(phrase.start) === "二" && high === null) return "ordinal";
  if (enumerates) return high === null ? "enumeration" : "vague";
  if (high !== null) return null;
  return ABSTRACT.test(after) || (after === "" && unit.norm === "个") ? "enumeration" : null;
}
