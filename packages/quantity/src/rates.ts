import { skipSpace } from "./fold.ts";
import { compoundUnit, findUnit, readDenominator, type Unit } from "./units.ts";

const REACH = 26;

/** Denominators that only say how often something happens; 每年 does not make a rate of a count. */
const FREQUENCIES = new Set(["年", "天", "日", "周", "次", "分钟", "秒"]);
const GROUPS =
  /^(?:[十百千]*万?[人户]|(?:百|万)?平方(?:公里|千米)|百?公里|股|亩|吨|公顷|平方米|立方米|立方厘米|千克|公斤|万元|亿元|千瓦时|瓦时)$/;

/** What the words before a number make it a rate of: 每万人 …, 亩产, 时速, 百公里电耗. */
export function rateUnit(text: string, clause: number, start: number, unit: Unit): Unit | null {
  if (unit.norm.includes("/") || unit.family === "proportion" || unit.family === "points")
    return null;
  if (unit.norm === "倍" || unit.family === "calendar") return null;
  const floor = Math.max(clause, start - REACH);
  const before = text.slice(floor, start);
  return fromPer(before, unit) ?? fromWord(before, unit);
}

function fromPer(before: string, unit: Unit): Unit | null {
  for (
    let at = before.lastIndexOf("每");
    at >= 0;
    at = at === 0 ? -1 : before.lastIndexOf("每", at - 1)
  ) {
    const per = readDenominator(before, skipSpace(before, at + 1));
    // 每人每月: the denominator begins at the first 每.
    if (!per || /每[人户家亩]$/.test(before.slice(0, at))) continue;
    // 每万人拥有5G基站: the figure of a name is none.
    const between = before.slice(per.end).replace(/[0-9]*[A-Za-z][A-Za-z0-9-]*/g, "");
    if (/[0-9、]/.test(between) && !GOES_ON.test(between)) return null;
    const second = readSecond(before, per.end);
    const denominator = second === null ? per.norm : `${per.norm}${second}`;
    if (isRate(denominator, unit)) return compoundUnit(unit, denominator);
  }
  return null;
}

/** 每斤8元涨到: the number it grows to is per the same thing. */
const GOES_ON = /^[^0-9，。、]{0,8}[0-9.]+万?[^0-9，。、]{1,8}[到至](?:了|约)?$/;

/** 每人每天 → 人天. */
function readSecond(before: string, at: number): string | null {
  if (before.charAt(at) !== "每") return null;
  const word = before.charAt(at + 1);
  if (word === "日") return "天";
  return word === "天" || word === "月" || word === "年" ? word : null;
}

function isRate(denominator: string, unit: Unit): boolean {
  if (denominator === "秒") return unit.family === "length" || unit.family === "volume";
  if (FREQUENCIES.has(denominator)) return false;
  if (unit.family.startsWith("currency")) return true;
  if (denominator === "小时") return unit.family === "length";
  return GROUPS.test(denominator);
}

function fromWord(before: string, unit: Unit): Unit | null {
  const isMoney = unit.family.startsWith("currency");
  if (/时速[^，。]{0,8}$/.test(before) && unit.family === "length")
    return compoundUnit(unit, "小时");
  if (/亩产[^，。值]{0,8}$/.test(before) && unit.family === "mass") return compoundUnit(unit, "亩");
  if (/亩均[^，。]{0,12}$/.test(before) && (isMoney || unit.family === "mass"))
    return compoundUnit(unit, "亩");
  if (/百公里(?:综合|平均)?(?:电耗|油耗|能耗|氢耗|耗电|耗油|耗氢)[^，。]{0,8}$/.test(before)) {
    return compoundUnit(unit, "百公里");
  }
  if (/(?:万元|单位)(?:GDP|地区生产总值|国内生产总值|工业增加值|产值)[^，。]{0,12}$/.test(before)) {
    return unit.family === "coal-equivalent" || unit.norm === "立方米"
      ? perTenThousandYuan(before, unit)
      : null;
  }
  if (/度电(?:成本|补贴|价格|电价)[^，。]{0,8}$/.test(before) && isMoney)
    return compoundUnit(unit, "千瓦时");
  return null;
}

function perTenThousandYuan(before: string, unit: Unit): Unit | null {
  return before.includes("万元")
    ? (findUnit(`${unit.norm}/万元`) ?? compoundUnit(unit, "万元"))
    : null;
}

const MONEY =
  /产值|营收|收入|规模|投资|融资|GDP|生产总值|经济总量|总量|税收|利润|市值|贷款|存款|资产|销售|交易额|成交|出口|进口|进出口|增加值|资金|基金|额|费|成本|债|预算|财政|经济|产业集群|园区|板块|赛道|市场|估值|利税|净利|盈利|票房|支出|补贴|拨款/;
const NOT_MONEY =
  /用户|人口|人数|会员|粉丝|游客|旅客|人次|参数|销量|产量|下载|播放|阅读|访问|活跃|客流|订单|户数|企业|家数|就业|从业|学生|注册|装机|股|台数|词元|数据|样本|包裹|快件|件/;

const CLASS_OF_THINGS =
  /^[^，。；]{0,4}(?:用户|参数|流量|人口|数据|访问|设备|连接|终端|像素|并发|词元)/;

/** The unit a number leaves out: 产值超3000亿 is money; null when the words do not say. */
export function impliedUnit(
  text: string,
  clause: number,
  start: number,
  end: number,
  power: number,
): Unit | null {
  if (power < 4) return null;
  const near = text.slice(Math.max(clause, start - 16), start);
  const behind = text.slice(end, end + 8);
  // 打造百亿级特色集群: a class of size is one of money unless it says of what.
  const isClass = power >= 8 && text.charAt(end - 1) === "级" && !CLASS_OF_THINGS.test(behind);
  const event = /(?:人次|架次|车次|班次|列次|辆次|[客人]流量?)(?:已|约|总数|总量)?$/
    .exec(near)?.[0]
    .slice(0, 2)
    .replace(/[客人]流/, "人次");
  if (event !== undefined) return findUnit(event);
  const counted = impliedCount(near, behind);
  if (counted) return counted;
  if (isClass) return findUnit("元");
  if (
    NOT_MONEY.test(near) ||
    /^(?:用户|人口|参数|旅客|游客|企业|词元|粉丝|会员|级用户|级参数)/.test(behind)
  )
    return null;
  const isMoney =
    MONEY.test(near) ||
    /^(?:大关|俱乐部|元)/.test(behind) ||
    power >= 12 ||
    /^级?(?:产业|集群|园区|市场|规模|投资|资金|基金|营收|产值|县|城市|俱乐部)/.test(behind);
  return isMoney ? findUnit("元") : null;
}

const PEOPLE =
  "(?:人口|居民|群众|职工|学生|农民|人数|从业人员|就业人员|人员|工人|人才|大军|观众|市民|村民|牧民|渔民|农牧民|移民|师生|党员|老人|劳动力|劳动者|毕业生|[茶果菜棉烟花药粮蔗蚕胶瓜]农|骑手|司机|球迷|游客|旅客|乘客|粉丝|网友|官兵|干部|志愿者|选手|考生|儿童|妇女|残疾人|患者|教师|教职工|从业者|务工者|消费者|网民)";
const PEOPLE_BEFORE = new RegExp(
  `${PEOPLE}(?:总数|数量|总量|规模)?(?:已|将|首次|总计|约|可|有望|预计|达到?|为|有|净?增加|减少|新增|[增降升][至到]|突破|了|的)*$`,
);
const PEOPLE_BEHIND = new RegExp(`^(?:之众|[^，。、；0-9]{0,4}${PEOPLE})`);

/** 近1亿农村贫困人口, 贫困人口减少6800多万, 3万农户: the noun counts itself. */
function impliedCount(near: string, behind: string): Unit | null {
  if (/^(?:[^，。、；0-9]{0,2}[农商住租牧渔困]户|个体工商户|个体户|家庭)/.test(behind))
    return findUnit("户");
  return PEOPLE_BEFORE.test(near) || PEOPLE_BEHIND.test(behind) ? findUnit("人") : null;
}

/** The money that a sign right before a number names: ￥128万, US$299. */
export function signedMoney(text: string, start: number): Unit | null {
  const char = text.charAt(start - 1);
  if (char === "$") return findUnit(text.startsWith("HK", start - 3) ? "港元" : "美元");
  if (char === "¥" || char === "￥") return findUnit("元");
  if (char === "€") return findUnit("欧元");
  return char === "£" ? findUnit("英镑") : null;
}
