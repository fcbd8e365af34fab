import type { NewMetricRevision, Period, Source } from "@fangzhi/types";
import type { SeedMetricRevision } from "../types.ts";

/** The newspaper page the facts come from. It names no paper, date or page, and few sources of its own. */
export function page(locator: string, quote: string): Source {
  return {
    title: "多地产业报道（版面资料）",
    publisher: "版面未注明",
    url: null,
    publishedOn: null,
    locator,
    quote,
  };
}

/** A value made up to show how the newsroom works; nobody may take it for a fact. */
export function demonstration(what: string): Source {
  return {
    title: `示例数据：${what}`,
    publisher: "方志编辑部（演示用，非真实统计）",
    url: null,
    publishedOn: null,
    locator: null,
    quote: null,
  };
}

/** 目前 on a page without a date: a point in time that nobody can name. */
export const undatedNow: Period = {
  text: "报道时（版面未注明日期）",
  role: "as_of",
  start: null,
  end: null,
  precision: "none",
};

export const untimed: Period = {
  text: "版面未注明时间",
  role: "unspecified",
  start: null,
  end: null,
  precision: "none",
};

export function inYear(year: number): Period {
  return {
    text: `${year}年`,
    role: "during",
    start: `${year}-01-01`,
    end: `${year}-12-31`,
    precision: "year",
  };
}

/** 截至某年底: the text fixes the year; the day is a convention. */
export function endOf(year: number): Period {
  return {
    text: `截至${year}年底`,
    role: "as_of",
    start: null,
    end: `${year}-12-31`,
    precision: "year",
  };
}

export function by(year: number): Period {
  return { text: `到${year}年`, role: "by", start: null, end: `${year}-12-31`, precision: "year" };
}

export const june2025: Period = {
  text: "2025年6月",
  role: "during",
  start: "2025-06-01",
  end: "2025-06-30",
  precision: "month",
};

type Recorded = Pick<NewMetricRevision, "phrase" | "qualifier" | "status" | "period" | "source"> & {
  /** The number the phrase states, in the metric's unit, multipliers worked out; bounds follow from the qualifier. */
  value: string;
  note?: string;
};

/** A metric's first revision, as the pieces' first versions show it. */
export function first({ value, note, ...recorded }: Recorded): SeedMetricRevision {
  return {
    ...recorded,
    low: value,
    high: null,
    reason: "first",
    rank: "normal",
    note: note ?? null,
    occasion: "first",
  };
}

/** A later revision: for a piece's second version, or left open as a proposal. */
export function later(
  reason: SeedMetricRevision["reason"],
  occasion: SeedMetricRevision["occasion"],
  recorded: Recorded,
): SeedMetricRevision {
  return { ...first(recorded), reason, occasion };
}
