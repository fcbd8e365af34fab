import { Period } from "@fangzhi/types";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type PeriodParts,
  periodFromParts,
  periodPartRoles,
  periodSpans,
} from "./period-from-parts.ts";

const parts = (more: Partial<PeriodParts>): PeriodParts => ({
  role: "as_of",
  span: "year",
  year: 2025,
  half: 1,
  quarter: 1,
  month: 2,
  day: 31,
  ...more,
});

describe("a period chosen in the form", () => {
  test.each([
    [{}, "截至2025年底", null, "2025-12-31"],
    [{ span: "half" }, "截至2025年6月底", null, "2025-06-30"],
    [{ span: "quarter", quarter: 3 }, "截至2025年三季度末", null, "2025-09-30"],
    [{ span: "month" }, "截至2025年2月底", null, "2025-02-28"],
    [{ span: "day" }, "截至2025年2月28日", null, "2025-02-28"],
    [{ role: "during" }, "2025年", "2025-01-01", "2025-12-31"],
    [{ role: "during", span: "half", half: 2 }, "2025年下半年", "2025-07-01", "2025-12-31"],
    [{ role: "during", span: "month", year: 2024 }, "2024年2月", "2024-02-01", "2024-02-29"],
    [{ role: "by", year: 2027 }, "到2027年", null, "2027-12-31"],
    [{ role: "since", span: "quarter" }, "2025年一季度以来", "2025-01-01", null],
    [{ role: null }, "来源未注明时间", null, null],
  ] as [Partial<PeriodParts>, string, string | null, string | null][])(
    "%o reads %s",
    (chosen, text, start, end) => {
      expect(periodFromParts(parts(chosen))).toMatchObject({ text, start, end });
    },
  );

  test("is always one that the record accepts", () => {
    const chosen = fc.record({
      role: fc.constantFrom(null, ...periodPartRoles),
      span: fc.constantFrom(...periodSpans),
      year: fc.integer({ min: 1900, max: 2100 }),
      half: fc.integer({ min: 1, max: 2 }),
      quarter: fc.integer({ min: 1, max: 4 }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 31 }),
    });
    fc.assert(fc.property(chosen, (one) => Period.safeParse(periodFromParts(one)).success));
  });
});
