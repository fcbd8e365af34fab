import type { QuantityKind, QuantityStatus } from "@fangzhi/types";
import { type Signal, signals } from "./status-words.ts";

const CAPACITY_BEFORE =
  /产能|装机|设计(?:年|日|产|能|处理|生产|吞吐|规模|时速|容量)|年产(?![值业量])|日产(?!量)|年处理|日处理|处理能力|生产能力|吞吐能力|接待能力|承载(?:能?力|量)|额定|容纳|储能(?:规模|容量|能力|电站)|库容|航程|载荷|航时|最大(?!的|幅)|可达到?(?:约|近|超)?$|可连续|可(?:支撑|满足|处理|生产|供应|存储|储存|停放|停靠|服务|提供|覆盖|承载|接待|承接|储|供|同时|支持|年产|调节|保障|靠泊|装载|搭载|起降|消纳)|能(?:够|支撑|满足|处理|容纳|提供|同时)|最大(?:起飞|载|容|输送|吞吐|供|通|处理|可)|供应能力|算力(?:规模|总规模)|载重|续航|量产能力|年供|年发电能力|供水能力|供热能力|通过能力|运载能力|总容量|储量|库存能力/;
const CAPACITY_AFTER =
  /^(?:的)?(?:[^，。；,;]{0,12})(?:产能|装机|生产能力|处理能力|生产线|储能|电站|机组|发电机|能力|码头|泊位|光伏项目|风电项目|风电场|换流站|直流工程|电解槽|项目建成|炼化)/;
const CAPACITY_ACTUAL =
  /发电量|用电量|上网电量|用电负荷|负荷|产量|交易电量|供电量|售电量|耗电|节电|年产值|产值|销量|出货|交付|库存量|电费|充电量|输电量|输送电量|外送电量|清洁电/;
const STANDARD =
  /补贴|补助|奖励|资助|奖补|扶持|起征|门槛|限额(?!以上)|限值|上限|下限|标准(?:为|是|不|提|定|由)|电价|气价|水价|税率|费率|利率|最低工资|处以|罚款|罚金|不得(?:超过|低于|高于|少于)|应当?(?:达|不)|按[^，,]{0,12}(?:标准|比例|给予)|给予|封顶|免征|起付|报销比例|补偿标准|贴息|限速|收费|票价|资费|首付比例|收取|租金减免|减按|扣除|认定|申报条件|注册资本|准入|押金|指导价|每[^，,]{1,8}(?:补|奖)/;
const MEASURED =
  /累计|平均|共(?:发放|兑现|拨付)|发放|兑现|拨付|落实|争取|获得|获评|已|同比|带动|到位|均价/;

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
  if (STARTING_POINT.test(before)) return "actual";
  const signal = lastSignal(context);
  if (signal === "target" || signal === "forecast") return signal;
  if (signal === "will") return isExpected(before) ? "forecast" : "target";
  if (signal === null && (context.isFuture || PLANNED_AFTER.test(after))) return "target";
  return isCapacity(context, before, after) ? "capacity" : "actual";
}

/** 将由2025年的100亿元增长到…: what it grows from is a fact. */
const STARTING_POINT =
  /[由从](?:\d{4}年(?:底|末|初)?的?|目前的?|现在的?|原来的?|当前的?|原先的?)?$/;

/** 40家企业将于明年完成改造: the plan may follow its number. */
const PLANNED_AFTER = /^[^，。；,;、]{0,12}(?:将于|将在|计划于|拟于|计划在)/;

/** 市场规模将达5000亿元 is expected; 将建成20个 is intended. */
function isExpected(before: string): boolean {
  return /将(?:由|从|达|达到|超|超过|突破|增|增长|增至|升|升至|降|降至|接近|近|迎|为|有|首次|进一步|保持|占|形成|带动|减少|节约|新增产值|年产|实现年|每年)[^，。]*$/.test(
    before,
  );
}

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

function isStandard({ prefix, kind }: StatusContext, before: string, after: string): boolean {
  if (prefix.includes("不得")) return true;
  if (kind === "change") return false;
  if (
    /^(?:不超过|最高|最多|至多|上限)/.test(prefix) &&
    /支持|资助|补|奖|金额|额度|给予|贷款|授信/.test(before + after)
  )
    return true;
  const isRule = STANDARD.test(before);
  const isBehind = /^(?:[^，。；,;、]{0,8})(?:的)?(?:补贴|补助|奖励|资助|奖补|罚款|一次性)/.test(
    after,
  );
  if (!isRule && !isBehind) return false;
  if (
    /最高|不超过|最多|上限|不得/.test(prefix) ||
    /不得|封顶|上限/.test(before + after.slice(0, 4))
  )
    return true;
  return !MEASURED.test(before);
}

function isCapacity({ kind, unitFamily }: StatusContext, before: string, after: string): boolean {
  if (kind === "change" || kind === "share" || kind === "ratio") return false;
  if (CAPACITY_ACTUAL.test(before.slice(-20))) return false;
  if (CAPACITY_BEFORE.test(before)) return true;
  if (unitFamily === "power" || unitFamily === "apparent-power") return true;
  const isMeasure = ["energy", "mass", "TEU", "volume", "voltage", "ship-tonnage"].includes(
    unitFamily,
  );
  return isMeasure && CAPACITY_AFTER.test(after);
}
