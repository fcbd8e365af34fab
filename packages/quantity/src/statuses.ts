import type { QuantityKind, QuantityStatus } from "@fangzhi/types";
import { type Signal, signals } from "./status-words.ts";

const CAPACITY_BEFORE =
  /产能|装机|设计(?:床位|车位|座位|年|日|产|能|处理|生产|吞吐|规模|时速|速度|容量|使用|寿命|标准|运力|发电)|年处理|日处理|处理能力|生产能力|吞吐能力|接待能力|承载(?:能?力|量)|额定|容纳|储能(?:规模|容量|能力|电站)|库容|航程|载荷|航时|最大(?=起飞|载|容|输送|吞吐|供|通[过航]|处理|负[载荷]能力|航|续航|射程|功率|出力|产能|扬程|推力|速度|时速|作业|水深|下潜|抗|爬坡|行程|提升|起重|靠泊|装机|储|日处理|日产|可|承|支持|带宽|并发|接待|工作|[^，。；]{2}[时速]速?度)|年设计|可达到?(?:约|近|超)?$|可连续|可(?:行驶|持续|年|支撑|满足|处理|生产|供应|存储|储存|停放|停靠|服务|提供|覆盖|承载|接待|承接|储|供|同时|支持|年产|调节|保障|靠泊|装载|搭载|起降|消纳)|能(?:够|支撑|满足|处理|容纳|提供|同时)|最大(?:起飞|载|容|输送|吞吐|供|通|处理|可)|供应能力|算力[^，。、]{0,4}$|载重|续航|续驶|量产能力|年供|年发电能力|供水能力|供热能力|通过能力|运载能力|总容量|储量|库存能力|能力(?:可达|达到?|为|约|超过?|突破|近|[提升增][至到]|提[高升][至到])*$/;
const CAPACITY_AFTER =
  /^(?:的)?(?:[^，。；,;]{0,12})(?:产能|装机|生产能力|处理能力|生产线|储能|电站|机组|发电机|能力|码头|泊位|光伏项目|风电项目|风电场|换流站|直流工程|电解槽|项目建成|炼化)/;
const CAPACITY_ACTUAL =
  /发电量|用电量|上网电量|用电负荷|负荷|产量|交易电量|供电量|售电量|耗电|节电|年产值|产值|销量|出货|交付|库存量|电费|充电量|输电量|输送电量|外送电量|清洁电/;
const STANDARD =
  /补贴|补助|奖励|资助|奖补|扶持|起征|门槛|限额(?!以上)|限值|上限|下限|标准(?:为|是|不|提|定|由)|电价|气价|水价|税率|征收率|(?:贷款|授信)(?:最高)?额度|费率|(?<![毛净])利率|最低工资|处以|罚款|罚金|不得(?:超过|低于|高于|少于)|应当?(?:达|不)|按[^，,]{0,12}(?:标准|比例|给予)|给予|封顶|免征|起付|报销比例|补偿标准|贴息|限速|收费|票价|资费|首付比例|收取|租金减免|减按|扣除|认定|申报条件|注册资本|准入|押金|指导价|限价|每[^，,]{1,8}(?:补|奖)/;
const MEASURED =
  /累计|平均|[场户日次]均|共(?:发放|兑现|拨付)|发放|兑现|拨付|落实|争取|获得|获评|已|同比|带动|到位|均价/;

export interface StatusContext {
  text: string;
  sentenceStart: number;
  sentenceEnd: number;
  clauseStart: number;
  clauseEnd: number;
  /** Start of the number's prefix marker and end of its suffix. */
  start: number;
  end: number;
  kind: QuantityKind;
  unitFamily: string;
  prefix: string;
  /** The end of the period the statement holds for lies in a `到…` or later. */
  isFuture: boolean;
}

/**
 * Whether a quantity is realised, wanted, expected, possible or a rule. The last word that says so
 * before the number in its sentence decides; 目标 right behind it counts too.
 */
export function findStatus(context: StatusContext): QuantityStatus {
  const { text, clauseStart, clauseEnd, sentenceEnd, start, end } = context;
  const before = text.slice(clauseStart, start);
  const after = text.slice(end, Math.min(clauseEnd, end + 24));
  if (isStandard(context, before, after)) return "standard";
  if (
    /^(?:的)?(?:[^，。；,;、]{0,6})(?:目标|任务)/.test(after) &&
    !/^[^，。]{0,8}(?:完成|实现了)/.test(after)
  )
    return "target";
  if (/是[^，。；]{0,14}目标/.test(text.slice(end, Math.min(sentenceEnd, end + 60))))
    return "target";
  if (STARTING_POINT.test(before))
    return isCapacity(context, before, after) ? "capacity" : "actual";
  const signal = lastSignal(context);
  if ((signal === "target" || signal === "will") && DONE_AFTER.test(after)) return "actual";
  if (signal === "target" || signal === "forecast") return signal;
  if (signal === "will") return isExpected(willClause(context)) ? "forecast" : "target";
  const isAhead = context.isFuture && !isStated(context);
  if (signal === null && (isAhead || PLANNED_AFTER.test(after) || isUrged(context)))
    return "target";
  return isCapacity(context, before, after) ? "capacity" : "actual";
}

/** 将由2025年的100亿元增长到…: what it grows from is a fact. */
const STARTING_POINT =
  /[由从](?:\d{4}年(?:底|末|初)?的?|目前的?|现在的?|原来的?|当前的?|原先的?)?$/;

/** 到10月末余额335万亿元，同比增长8.2%: a sentence that compares with a past tells of what is. */
const STATED = /同比|环比|较年初|比年初|较上年|比上年|余额/;

function isStated({ text, sentenceStart, sentenceEnd, start }: StatusContext): boolean {
  const from = Math.max(sentenceStart, start - MAX_LOOK);
  return STATED.test(text.slice(from, Math.min(sentenceEnd, start + MAX_LOOK)));
}

/** From the clause of the last 将 to the number: 气温将达38℃，部分地区超过41℃. */
function willClause({ text, sentenceStart, clauseStart, start }: StatusContext): string {
  const at = text.lastIndexOf("将", start);
  return text.slice(at >= sentenceStart && at < clauseStart ? at : clauseStart, start);
}

/** 首批18颗已入轨: what has happened is said behind the number. */
const DONE_AFTER = /^[^，。；,;、0-9]{0,10}(?:已(?!经?计划|列入)|均已|业已|全部投产|建成投产|顺利)/;

/** 40家企业将于明年完成改造: the plan may follow its number. */
const PLANNED_AFTER = /^[^，。；,;、]{0,12}(?:将于|将在|计划于|拟于|计划在)/;

/** 新开工项目不少于200个，力争…: a floor beside an aim is one too. */
function isUrged({ text, clauseEnd, sentenceEnd, prefix }: StatusContext): boolean {
  if (!/^不(?:少于|低于)/.test(prefix)) return false;
  return /^[，,](?:力争|确保|争取|努力)/.test(
    text.slice(clauseEnd, Math.min(sentenceEnd, clauseEnd + 4)),
  );
}

/** 市场规模将达5000亿元 is expected; 将建成20个 is intended. */
function isExpected(before: string): boolean {
  return EXPECTED.test(before.slice(Math.max(0, before.lastIndexOf("将"))));
}

const EXPECTED =
  /^将(?:由|从|达|达到|超|超过|突破|增|增长|增至|升|升至|回|降|降至|接近|近|迎|为|有|首次|进一步|保持|占|形成|带动|减少|节约|新增产值|年产|实现年|每年)/;

const MAX_LOOK = 160;

function lastSignal(context: StatusContext): Signal | null {
  const { text, sentenceStart, start } = context;
  let at = Math.max(sentenceStart, start - MAX_LOOK);
  let last: Signal | null = null;
  while (at < start) {
    const found = signals.longest(text, at);
    if (!found || found.end > start) {
      at++;
      continue;
    }
    if (found.value === "none") {
      at = found.end;
      continue;
    }
    // 计划 governs a 将 that follows in the same breath; a dated fact ends it.
    const isKept = found.value === "will" && (last === "target" || last === "forecast");
    if (!isKept) last = found.value;
    at = found.end;
  }
  return last;
}

const BOUND = /^(?:不低于|不少于|不超过|不高于|不大于|不小于|最高|最多|最低|至少)/;
const RULED = /规定|明确/;
const COUNTS = /^(?:count|event|set)/;
const CAPPED = /^(?:不超过|最高|最多|至多|上限)/;
const GRANTED = /给予|补助|奖励|资助|奖补|补贴/;
const PAID_AFTER = /^(?:已|全部|均)*(?:兑付|兑现|发放|拨付|到位|下达)/;

function isStandard(context: StatusContext, before: string, after: string): boolean {
  const { prefix, kind, text, sentenceStart, start } = context;
  if (prefix.includes("不得") || prefix.startsWith("上限")) return true;
  if (kind === "change") return false;
  if (/(?:须|应当?)(?:在|达|不|具|有|满)[^，。]{0,6}$/.test(before)) return true;
  const said = text.slice(Math.max(sentenceStart, start - 60), start);
  const isRuled = BOUND.test(prefix) && RULED.test(said) && !/目标|力争/.test(said);
  if (isRuled && !context.isFuture) return true;
  if (PAID_AFTER.test(after)) return false;
  if (/^的(?:标准|额度)/.test(after)) return true;
  // 资助学生36万人次 counts whom a rule reached.
  if (COUNTS.test(context.unitFamily) && !BOUND.test(prefix)) return false;
  if (CAPPED.test(prefix) && /支持|资助|补|奖|金额|额度|给予|贷款|授信/.test(before + after))
    return true;
  const isMoney = context.unitFamily.startsWith("currency");
  if (isMoney && CAPPED.test(prefix) && GRANTED.test(said)) return true;
  const isRule = STANDARD.test(before);
  const isBehind =
    /^(?:[^，。；,;、]{0,8})(?:的)?(?:补贴|补助|奖励|资助|奖补|罚款|一次性|免征|不征)/.test(after);
  if (!isRule && !isBehind) return false;
  if (
    /最高|不超过|最多|上限|不得/.test(prefix) ||
    /不得|封顶|上限/.test(before + after.slice(0, 4))
  )
    return true;
  return !MEASURED.test(before);
}

/** 最大用电负荷首次突破1亿千瓦，达到1.02亿千瓦: a clause of verb and number goes on with its subject. */
function isContinued({ text, sentenceStart, clauseStart }: StatusContext, before: string): boolean {
  if (!/^(?:已|最高|首次)?(?:达到?|突破|升至|降至|超过?|为)/.test(before)) return false;
  return CAPACITY_ACTUAL.test(text.slice(Math.max(sentenceStart, clauseStart - 30), clauseStart));
}

/** 年产10万吨 of a plant is what it can make; 茶园年产干茶9800吨 is what was made. */
const PLANT =
  /项目|生产线|产线|基地|工厂|装置|投产|建成|达产|满产|新建|在建|一期|二期|车间|厂区|产业园|规划|设计|可/;

/** 可背负20公斤, 可连续行走4小时: what a thing can do, unless it can save, earn or reach it. */
const ABLE =
  /可(?!减|节|降|省|达|增|望|带动|实现|享|获|申|贷|收|产|见|以|能|替|领|得|创|带|盈|吸|惠|使|提高|提升)[\u4e00-\u9fff]{1,5}$/;

function isAble(before: string, unitFamily: string): boolean {
  return !unitFamily.startsWith("currency") && unitFamily !== "calendar" && ABLE.test(before);
}

/** 达产后可年处理废旧电池20万吨，回收锂盐1.5万吨: what the plant can do goes on to the end. */
const PROMISED =
  /(?:达产|投产|建成|满产|投运)后[^。；]{0,24}可(?!节约|减少|减排|节省|替代)[^。；]{0,40}$/;

function isPromised({ text, sentenceStart, start, unitFamily }: StatusContext): boolean {
  const isOutput = ["energy", "mass", "volume", "TEU"].includes(unitFamily);
  return isOutput && PROMISED.test(text.slice(Math.max(sentenceStart, start - 70), start));
}

function isPlantOutput({
  text,
  sentenceStart,
  sentenceEnd,
  clauseStart,
  start,
  end,
}: StatusContext) {
  if (!/[年月日]产(?![值业量])/.test(text.slice(clauseStart, start))) return false;
  const from = Math.max(sentenceStart, clauseStart - 40);
  return PLANT.test(text.slice(from, Math.min(sentenceEnd, end + 30)));
}

function isCapacity(context: StatusContext, before: string, after: string): boolean {
  const { kind, unitFamily } = context;
  if (kind === "change" || kind === "share" || kind === "ratio") return false;
  if (unitFamily === "temperature" || unitFamily.startsWith("currency")) return false;
  const isMeasured = CAPACITY_ACTUAL.test(before.slice(-20)) && !/设计|可发|年可/.test(before);
  if (isMeasured || isContinued(context, before)) return false;
  if (isPlantOutput(context) || isPromised(context)) return true;
  if (CAPACITY_BEFORE.test(before) || isAble(before, unitFamily)) return true;
  if (unitFamily === "power" || unitFamily === "apparent-power") return true;
  const isMeasure = ["energy", "mass", "TEU", "volume", "voltage", "ship-tonnage"].includes(
    unitFamily,
  );
  return isMeasure && CAPACITY_AFTER.test(after);
}
