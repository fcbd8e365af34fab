import { core, DASHES, type DateCore, readSmall } from "./date-parts.ts";

const SPAN_HEADS = [
  "近",
  "过去",
  "未来",
  "今后",
  "此后",
  "最近",
  "前",
  "往后",
  "接下来",
  "之后",
  "随后",
];
const SPAN_UNITS = ["年", "个月", "个季度", "天", "周", "个星期", "小时", "个小时"];
const SPAN_TAILS = ["多来", "来", "间", "时间", "里", "内", "中", "以来"];
const LASTING =
  /(?:历时|耗时|长达|用时|持续|运行|平均|寿命|总计|达|经过|延长|缩短|工龄|经验|坚守|研发)$/;

const SPAN_FIRST = new Set("近过未今此最前往接之随0123456789一二三四五六七八九十两几数");

/** 近三年, 过去五年, 未来5年, 十年来: a stretch that places the statement, not an amount of time. */
export function readVagueSpan(text: string, at: number): DateCore | null {
  if (!SPAN_FIRST.has(text.charAt(at))) return null;
  const head = SPAN_HEADS.find((word) => text.startsWith(word, at)) ?? "";
  if (head === "" && !"0123456789一二三四五六七八九十两几数".includes(text.charAt(at) || " "))
    return null;
  if (head === "" && /[0-9.一二三四五六七八九十百千第前每]/.test(text.charAt(at - 1))) return null;
  // 提前52天 is an amount, not the first 52 days.
  if (head === "前" && "提目此之以日当年".includes(text.charAt(at - 1) || " ")) return null;
  const from = at + head.length;
  const few = text.charAt(from) === "几" || text.charAt(from) === "数";
  const count = few ? { end: from + 1, value: 5 } : readSmall(text, from);
  if (!count || count.value > 100) return null;
  // 未来3—5年, 近三至五年.
  const until =
    head !== "" && DASHES.includes(text.charAt(count.end) || " ")
      ? readSmall(text, count.end + 1)
      : null;
  if (until) count.end = until.end;
  const more =
    text.charAt(count.end) === "多" || text.charAt(count.end) === "余" ? count.end + 1 : count.end;
  const unit = SPAN_UNITS.find((word) => text.startsWith(word, more));
  if (!unit) return null;
  const end = more + unit.length;
  const tail = SPAN_TAILS.find((word) => text.startsWith(word, end)) ?? "";
  if (head === "") {
    const isSpan = tail === "来" || tail === "多来" || tail === "间" || tail === "以来";
    return isSpan ? { ...core(end + tail.length, null), role: "unspecified" } : null;
  }
  // 近3小时 is nearly three hours; 过去24小时 the last day.
  if (unit.endsWith("小时") && (head === "" || head === "近")) return null;
  if (head === "近" && LASTING.test(text.slice(Math.max(0, at - 4), at))) return null;
  if (head === "前" && !["年", "天", "周"].includes(unit)) return null;
  return { ...core(end + tail.length, null), role: "unspecified" };
}
