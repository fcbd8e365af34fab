import type { Actor, NewMetricRevision, Period } from "@fangzhi/types";
import { describe, expect, test } from "vitest";
import {
  decideCreateMetric,
  decideMetricRevision,
  decideRecordMetricRevision,
  type MetricFacts,
  periodProblem,
} from "./decide-metric-revision.ts";

const reporter: Actor = { personId: "r", name: "赵", roles: ["reporter"] };
const editor: Actor = { personId: "e", name: "钱", roles: ["editor"] };
const admin: Actor = { personId: "a", name: "管", roles: ["admin"] };

const endOf = (year: number): Period => ({
  text: `截至${year}年底`,
  role: "as_of",
  start: null,
  end: `${year}-12-31`,
  precision: "year",
});

const facts: MetricFacts = {
  version: 3,
  revisionCount: 1,
  hasStanding: true,
  kind: "level",
  whole: null,
  currentPeriod: endOf(2024),
  currentStatus: "actual",
  today: "2026-03-01",
};

const revision: NewMetricRevision = {
  phrase: "逾2.13万个",
  qualifier: "over",
  low: "21300",
  high: null,
  status: "actual",
  period: endOf(2025),
  source: {
    title: "统计公报",
    publisher: null,
    url: null,
    publishedOn: null,
    locator: null,
    quote: null,
  },
  reason: "later-period",
  rank: "normal",
  note: null,
};

const code = (result: { ok: boolean; refusal?: { code: string } }) =>
  result.ok ? "ok" : result.refusal?.code;

describe("recording a metric revision", () => {
  test("numbers the next revision", () => {
    expect(decideRecordMetricRevision(facts, reporter, revision, 3)).toEqual({
      ok: true,
      value: { number: 2 },
    });
  });

  test.each([
    ["an administrator without an editorial role", admin, {}, {}, 3, "not-permitted"],
    ["a version the metric no longer has", reporter, {}, {}, 2, "stale"],
    ["a second first value", reporter, {}, { reason: "first" }, 3, "invalid"],
    [
      "a first value with another reason",
      reporter,
      { hasStanding: false },
      { reason: "our-error" },
      3,
      "invalid",
    ],
    ["a negative count", reporter, {}, { low: "-5", qualifier: "exact" }, 3, "invalid"],
    ["a share of 130%", reporter, { kind: "share", whole: "100" }, { low: "130" }, 3, "invalid"],
    ["a later period that is earlier", reporter, {}, { period: endOf(2023) }, 3, "period-invalid"],
    ["the same period as later", reporter, {}, { period: endOf(2024) }, 3, "period-invalid"],
    ["an actual value of the future", reporter, {}, { period: endOf(2026) }, 3, "period-invalid"],
  ] as [string, Actor, Partial<MetricFacts>, Partial<NewMetricRevision>, number, string][])(
    "refuses %s",
    (_, actor, metric, recorded, seen, refusal) => {
      const result = decideRecordMetricRevision(
        { ...facts, ...metric },
        actor,
        { ...revision, ...recorded },
        seen,
      );
      expect(code(result)).toBe(refusal);
    },
  );

  test("lets a change be negative and a target lie ahead", () => {
    const fall = { ...revision, low: "-3", high: "-3", qualifier: "exact" } as const;
    expect(code(decideRecordMetricRevision({ ...facts, kind: "change" }, reporter, fall, 3))).toBe(
      "ok",
    );
    const target = { ...revision, status: "target", period: endOf(2030) } as const;
    expect(code(decideRecordMetricRevision(facts, reporter, target, 3))).toBe("ok");
  });

  test("asks for a first value again when every earlier one was rejected", () => {
    const first = { ...revision, reason: "first" } as const;
    const rejectedOnly = { ...facts, revisionCount: 2, hasStanding: false };
    const result = decideRecordMetricRevision(rejectedOnly, reporter, first, 3);
    expect(result).toEqual({ ok: true, value: { number: 3 } });
  });
});

describe("a period", () => {
  test.each([
    [{ role: "during", start: "2025-12-31", end: "2025-01-01" }, "ends-before-start"],
    [{ role: "as_of", start: "2025-01-01", end: "2025-12-31" }, "point-has-start"],
    [{ role: "by", start: null, end: null }, "needs-end"],
    [{ role: "during", start: "2025-01-01", end: null }, "needs-end"],
    [{ role: "during", start: null, end: "2025-12-31" }, "needs-start"],
    [{ role: "since", start: null, end: null }, "needs-start"],
    [{ role: "as_of", start: null, end: "2025-12-31", precision: "none" }, "undated-has-date"],
    [{ role: "as_of", start: null, end: "2099-12-31" }, "actual-in-future"],
    [{ role: "as_of", start: null, end: null, precision: "none" }, null],
    [{ role: "since", start: "2020-01-01", end: null }, null],
    [{ role: "during", start: "2025-01-01", end: "2025-12-31" }, null],
  ] as [Partial<Period>, string | null][])("%o is %s", (period, problem) => {
    const whole = { text: "", precision: "year", ...period } as Period;
    expect(periodProblem(whole, "actual", "2026-03-01")).toBe(problem);
  });
});

describe("deciding on a metric revision", () => {
  const proposed = { proposedById: "r", decided: false };

  test.each([
    ["a reporter", proposed, reporter, "approved", "", "not-permitted"],
    ["its own author", { ...proposed, proposedById: "e" }, editor, "approved", "", "own-work"],
    [
      "a second decision",
      { ...proposed, decided: true },
      editor,
      "approved",
      "",
      "already-decided",
    ],
    ["a rejection without a word", proposed, editor, "rejected", " ", "note-required"],
  ] as const)("refuses %s", (_, facts, actor, outcome, note, refusal) => {
    expect(code(decideMetricRevision(facts, actor, outcome, note))).toBe(refusal);
  });

  test("passes another person's value", () => {
    expect(code(decideMetricRevision(proposed, editor, "approved", ""))).toBe("ok");
  });
});

describe("creating a metric", () => {
  test("refuses a name that the region and industry already have", () => {
    expect(code(decideCreateMetric(reporter, true))).toBe("name-taken");
    expect(code(decideCreateMetric(admin, false))).toBe("not-permitted");
    expect(code(decideCreateMetric(reporter, false))).toBe("ok");
  });
});
