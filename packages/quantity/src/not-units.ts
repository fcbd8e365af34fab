import type { Candidate, NotMetricReason } from "./candidate.ts";
import type { Phrase } from "./phrase.ts";
import type { Marker } from "./qualifiers.ts";
import { isSilentClassifier } from "./units.ts";

const SPAN_AFTER =
  /^(?:多?来|之?后|之?前|间|期间|行动|规划|计划|任期|之内|之久|之际|时间里|里|纲要|磨|禁渔|一遇|一次|一届|一度|一[^体流直般定致样起共路])/;
const LASTING_BEFORE =
  /(?:连续|寿命|周期|期限|有效期|质保|保质期|历时|用时|耗时|长达|为期|达|满|免租|延长|缩短|期为|期|不少于|不超过|至少|最长|超过?|近|时长|运行|使用|工龄|经验|年限|保修|服役|时间|仅需|只需|仅用|只用|需|约|提前|滞后|用)(?:了|为|至|到|约|近|超)?(?:整整|足足|将近)?$/;

const LASTING_AFTER =
  /^(?:免|期|质保|保修|的?(?:寿命|期限|有效期|使用|经验|工作经验|历史|周期|时间))/;
const SHORT_YEAR_AFTER = /^(?:产值|全年|以来|初|底|末|全)/;
/** 连续三年位居第一 tells of the rank, not of the three years. */
const RANKED_AFTER =
  /^(?:位居|位列|居|稳居|蝉联|保持|入选|获|荣获|名列|排名|上榜|进入|跻身|夺|摘|斩|实现|正|增|超|领)/;
const ROUND_THE_CLOCK =
  /^(?:全天候|不间断|不打烊|不停|不断电|值班|在线|热线|营业|服务|值守|运行|开放|无休|自助|客服|便利|药店|书房|政务|监控)/;

/** Units that in some company measure nothing: 日 in dates, 年 in spans, 级 in grades, 岁 in classes. */
export function refuseUnit({
  phrase,
  prefix,
  prose: { text },
  clauseStart,
}: Candidate): NotMetricReason | null {
  const { unit } = phrase;
  if (unit === null) return null;
  const after = text.slice(phrase.end, phrase.end + 8);
  const before = text.slice(
    Math.max(clauseStart, (prefix?.start ?? phrase.start) - 8),
    phrase.start,
  );
  const isMarked = prefix !== null || phrase.marks.length > 0;
  if (TERM_AFTER.test(after)) return "span";
  switch (unit.norm) {
    case "日":
      return isMarked ? null : "date";
    case "年":
      return refuseYears(phrase, prefix, before, after);
    case "岁":
      return /平均|年龄|寿命|中位/.test(text.slice(clauseStart, phrase.start)) ? null : "category";
    case "级":
      return refuseGrade(phrase, before, after);
    case "度":
      return measuresDegrees(before) === null ? "no-unit" : null;
    case "PFLOPS":
      // 10万P of computing, not 1080P of a picture.
      return text.charAt(phrase.unitStart + 1) !== "F" &&
        !/算力/.test(text.slice(clauseStart, phrase.start))
        ? "model"
        : null;
    case "井":
      return /[\u4e00-\u9fff]$/.test(before) && !/(?:[打钻有建成共增达为各完]|\d)$/.test(before)
        ? "name"
        : null;
    case "座":
      // 12排5座 is a seat.
      return before.endsWith("排") ? "name" : null;
    case "层":
      return /(?:[A-Z]座|单元|[栋幢]|号楼|大厦|广场)$/.test(before) || ROOM_AFTER.test(after)
        ? "name"
        : null;
    case "班":
      // 2021级1班 is one class.
      return before.endsWith("级") ? "name" : null;
    case "位":
      return DIGITS_AFTER.test(after) ? "name" : null;
    case "分":
      return SCORE_BEFORE.test(text.slice(Math.max(0, phrase.start - 40), phrase.start))
        ? null
        : "no-unit";
    case "点":
      return INDEX_BEFORE.test(text.slice(clauseStart, phrase.start)) ? null : "no-unit";
    case "角":
      return phrase.amount.form === "han" ? "name" : null;
    case "立方米":
      // 200亿方 measures gas; 三方, 八方 are sides.
      return text.charAt(phrase.unitStart) === "方" && phrase.amount.power === 0 ? "idiom" : null;
    case "款":
      // 2025款 is the year of a model.
      return /^(?:19|20)\d\d$/.test(phrase.low) && !isMarked ? "model" : null;
    case "米":
      return CONTEST_AFTER.test(after) ? "name" : null;
    case "类":
      // 1类新药 names the class; 3类产品 counts.
      return /^(?:新药|创新药|医疗器械|疫苗|水体|水质|水域|用地|固废|仿制药)/.test(after)
        ? "category"
        : null;
    case "期":
      return /^(?:工程|项目|建设|厂房|用地)/.test(after) ? "ordinal" : null;
    default:
  }
  if (unit.family === "calendar" || unit.family === "time")
    return refuseTime(phrase, prefix, after);
  const isSilent = isSilentClassifier(unit.norm) && phrase.amount.mark === null && prefix === null;
  return isSilent ? "enumeration" : null;
}

/** 118层观光厅 says where. */
const ROOM_AFTER = /^(?:的)?(?:观光|餐厅|会议|大厅|办公|展厅|多功能|报告|宴会)/;
/** 64位处理器, 18位身份证号: digits of a word or a number. */
const DIGITS_AFTER =
  /^(?:的)?(?:处理器|微控制|单片机|芯片|操作系统|架构|数?密码|编码|数字|验证码|代码|身份证|浮点|整数|内核|总线|[A-Z]|手机号|账号|卡号|电话|操作|统一社会|系统)/;
/** 10米气步枪, 110米栏: the distance is the name of the contest. */
const CONTEST_AFTER =
  /^(?:接力|气步枪|气手枪|步枪|移动靶|自由泳|蛙泳|蝶泳|仰泳|个人混合泳|混合泳|栏|跨栏|短跑|跳台|跳板|障碍|速滑|[男女]子|决赛|预赛|比赛|冠军)/;
const SCORE_BEFORE = /(?:得分|评分|满意度|分数|成绩|总分|均分|打了)[^。；]{0,30}$/;
/** 3356.78点 of an index; 3点 is a time, 三点 a list. */
const INDEX_BEFORE =
  /(?:指数?|大盘|股指|点位|PMI|BDI|[沪深创综成]指|收报|收于|收盘)[^，。；]{0,10}$/;

/** What 度 counts behind these words: 千瓦时 of power, 摄氏度 of warmth; null for anything else. */
export function measuresDegrees(before: string): "千瓦时" | "摄氏度" | null {
  if (before.includes("电")) return "千瓦时";
  return /气温|水温|室温|体温|高温|低温|温度|零下/.test(before) ? "摄氏度" : null;
}

/** 5年期以上LPR, 7天期逆回购 name a term of credit. */
const TERM_AFTER =
  /^期(?:以上|以下|及以上|的)?(?:LPR|贷款|定期|国债|债|逆回购|存款|理财|央票|美债|公司债|中期|大额|固定|MLF|期货|票据|利率|专项|信用|同业)/;
const SET_TERMS =
  /^(?:[^，。；、0-9]{0,10}(?:生活|都市|通勤|经济|交通|服务|响应|健身|出行|文化|就医|救援|配送|旅游|养老)圈|工作制|无理由|生物钟)/;

function refuseTime(phrase: Phrase, prefix: Marker | null, after: string): NotMetricReason | null {
  if (SET_TERMS.test(after)) return "idiom";
  // 运行逾2000小时后 tells how long; 10分钟后 when.
  const isLong = prefix !== null && /^之?后/.test(after);
  if (SPAN_AFTER.test(after) && !isLong) return "span";
  const isDay = /^(?:24小时|365天|365日)$/.test(phrase.low + (phrase.unit?.norm ?? ""));
  if (isDay && ROUND_THE_CLOCK.test(after)) return "idiom";
  return phrase.unit?.norm === "个月" && isWithin(phrase) ? "span" : null;
}

function isWithin(phrase: Phrase): boolean {
  return phrase.marks.some(({ text }) => text === "内" || text === "以内" || text === "之内");
}

/** 三级, 5级 name a grade; 抗12级大风 and 8.0级 measure. */
function refuseGrade(phrase: Phrase, before: string, after: string): NotMetricReason | null {
  const isQuake = /震|发生|烈度/.test(before) || /^(?:地震|强震|余震)/.test(after);
  const isMeasured =
    phrase.amount.form === "arabic" &&
    ((phrase.low.includes(".") && isQuake) || /(?:抗|御|达|达到|风力|烈度|震级|共)$/.test(before));
  return phrase.qualifier === "order" || isMeasured ? null : "category";
}

/** A year is a date or a stretch unless the words speak of how long something lasts. */
function refuseYears(
  phrase: Phrase,
  prefix: Marker | null,
  before: string,
  after: string,
): NotMetricReason | null {
  const isPlain = phrase.amount.form === "arabic" && phrase.marks.length === 0;
  if (isPlain && /^(?:19|20)\d\d$/.test(phrase.low)) return "date";
  const isShort = isPlain && /^\d\d$/.test(phrase.low) && SHORT_YEAR_AFTER.test(after);
  if (isShort && !LASTING_BEFORE.test(before)) return "date";
  if (SPAN_AFTER.test(after) || isWithin(phrase)) return "span";
  if (before.endsWith("连续") && RANKED_AFTER.test(after)) return "span";
  if (LASTING_BEFORE.test(before) || LASTING_AFTER.test(after) || prefix !== null) return null;
  const isBounded = phrase.marks.some(
    ({ qualifier }) => qualifier === "at_least" || qualifier === "at_most",
  );
  return isBounded ? null : "span";
}
