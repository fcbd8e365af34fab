/** Whom a text credits with what it says. */
export interface SourcePhrase {
  text: string;
  start: number;
  end: number;
  kind:
    | "government_release"
    | "plan"
    | "statistics"
    | "company"
    | "media"
    | "interview"
    | "unspecified";
}

const HEADS = ["根据", "依据", "按照", "据", "来自", "记者从", "从"];
const VERBS =
  /(?:公开的?(?:信息|数据)|发布的?(?:数据|消息|公告|报告|信息|通报|统计)?|介绍|统计|统计数据|数据显示|数据|显示|初步核算|初步统计|测算|估算|预测|通报|公布|透露|了解|悉|获悉|报道|表示|披露|消息|报告|监测|反馈|提供|要求|部署|安排|方案|规划|意见|计划|公告|年报|统计公报|信息|行动|纲要|条例|办法|通知)$/;
const MAX_SOURCE = 50;

/**
 * The attribution of a sentence: 据…介绍, 根据…方案, 来自…的数据显示, 记者从…获悉, 省统计局数据显示. It
 * stands at the head of the sentence or of a clause in it, and ends with that clause.
 */
export function findSource(
  text: string,
  sentenceStart: number,
  until: number,
): SourcePhrase | null {
  let last: SourcePhrase | null = null;
  let clause = sentenceStart;
  const stop = Math.min(until, sentenceStart + 400);
  for (let at = sentenceStart; at <= stop; at++) {
    const isEnd = at === stop || "，,：:；;。".includes(text.charAt(at));
    if (!isEnd) continue;
    const found = at < stop ? readSource(text, clause, at) : null;
    if (found) last = found;
    clause = at + 1;
  }
  return last;
}

function readSource(text: string, start: number, end: number): SourcePhrase | null {
  if (end - start > MAX_SOURCE || end - start < 3) return null;
  const words = text.slice(start, end);
  const head = HEADS.find((word) => words.startsWith(word));
  const isNamed =
    /(?:数据显示|统计显示|报告显示|公报显示|监测显示|统计数据显示|数据表明|公告称|公告显示|年报显示|财报显示)$/.test(
      words,
    );
  if (head === undefined && !isNamed) return null;
  if (!VERBS.test(words) && !words.endsWith("》") && !isNamed) return null;
  if (head === "从" && !/(?:获悉|了解到|数据看|来看)$/.test(words)) return null;
  return { text: words, start, end, kind: sourceKind(words) };
}

function sourceKind(words: string): SourcePhrase["kind"] {
  if (/记者从/.test(words)) return "interview";
  if (/方案|规划|计划|意见|纲要|条例|办法|通知|行动/.test(words)) return "plan";
  if (/统计|核算|公报|普查|监测|年鉴/.test(words)) return "statistics";
  if (/报道|媒体|新华社|日报/.test(words)) return "media";
  if (/[厅局委办部署]|政府|海关|法院|银行|税务/.test(words)) return "government_release";
  if (/公司|集团|企业|财报|年报|负责人|公告/.test(words)) return "company";
  return "unspecified";
}
