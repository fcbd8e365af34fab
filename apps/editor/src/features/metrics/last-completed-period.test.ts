import { describe, expect, it, test } from "vitest";
import { lastCompletedPeriod, spanOf } from "./last-completed-period.ts";
import { periodFromParts, periodSpans } from "./period-from-parts.ts";

const asOf = (span: (typeof periodSpans)[number], today: string) =>
  periodFromParts({ role: "as_of", ...lastCompletedPeriod(span, today) });

describe("the period a new value begins with", () => {
  test.each([
    ["year", "2026-11-23", "截至2025年底"],
    ["half", "2026-11-23", "截至2026年6月底"],
    ["half", "2026-06-30", "截至2025年底"],
    ["quarter", "2026-11-23", "截至2026年三季度末"],
    ["quarter", "2026-01-02", "截至2025年四季度末"],
    ["month", "2026-11-23", "截至2026年10月底"],
    ["month", "2026-01-31", "截至2025年12月底"],
    ["day", "2026-11-23", "截至2026年11月23日"],
  ] as const)("by the %s on %s is %s", (span, today, text) => {
    expect(asOf(span, today).text).toBe(text);
  });

  it("is never one that is still going on", () => {
    for (const span of periodSpans) {
      for (let day = 0; day < 800; day++) {
        const today = new Date(Date.UTC(2025, 0, 1 + day)).toISOString().slice(0, 10);
        const { end } = asOf(span, today);
        expect(end && end <= today, `${span} on ${today}: ${end}`).toBe(true);
      }
    }
  });

  it("is as exact as the cadence, or as the value before when that was finer", () => {
    expect(spanOf("annual", undefined)).toBe("year");
    expect(spanOf("monthly", "year")).toBe("month");
    expect(spanOf("annual", "month")).toBe("month");
    expect(spanOf("irregular", "none")).toBe("year");
  });
});
