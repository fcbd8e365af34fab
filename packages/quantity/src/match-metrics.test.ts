import { describe, expect, it } from "vitest";
import { extractQuantities } from "./extract.ts";
import { matchMetrics, type NumberToMatch, type ValueToMatch } from "./match-metrics.ts";
import { parseQuantity } from "./parse.ts";

function value(metricName: string, phrase: string, more: Partial<ValueToMatch> = {}): ValueToMatch {
  const read = parseQuantity(phrase);
  if (!read) throw new Error(phrase);
  const { low, high, qualifier, unit, kind } = read;
  return {
    metricName,
    low,
    high,
    qualifier,
    unit,
    kind,
    periodEnd: null,
    isCurrent: true,
    ...more,
  };
}

function number(text: string): NumberToMatch {
  const [found] = extractQuantities(text);
  if (!found) throw new Error(text);
  const label = found.label?.text ?? null;
  return { ...found, label, clause: text, periodEnd: found.period?.end ?? null };
}

const stations = value("5G-A基站数", "超1.1万个");
const companies = value("低空经济企业数", "1.5万余家");
const sites = value("起降点数量", "1.1万个");

describe("which recorded value a number in prose may be", () => {
  it("proposes the metric that the words name, with the same value", () => {
    const [best] = matchMetrics(number("全省已开通5G-A基站超1.1万个。"), [
      sites,
      companies,
      stations,
    ]);
    expect(best).toMatchObject({ value: stations, relation: "same", isSameValue: true });
  });

  it("knows a value that is recorded by its upper bound alone", () => {
    const flights = { ...value("无人机飞行量", "近80万架次"), low: null, high: "800000" };
    const [best] = matchMetrics(number("无人机飞行量近80万架次。"), [flights]);
    expect(best).toMatchObject({ relation: "same", isSameValue: true });
  });

  it("knows an exact value that is recorded on both sides", () => {
    const makers = { ...value("低空企业数", "650家"), low: "650", high: "650" };
    const [best] = matchMetrics(number("低空企业数650家。"), [makers]);
    expect(best).toMatchObject({ relation: "same", isSameValue: true });
  });

  it("takes the same number marked otherwise before another that its bound allows", () => {
    const older = value("低空企业数", "超2000家", { isCurrent: false });
    const newer = value("低空企业数", "超2400家");
    const found = matchMetrics(number("低空企业数2000家以上。"), [newer, older]);
    expect(found.map((one) => [one.value, one.isSameValue])).toEqual([
      [older, true],
      [newer, false],
    ]);
    const close = matchMetrics(number("低空企业数1.52万家。"), [value("低空企业数", "1.5万余家")]);
    expect(close).toMatchObject([{ relation: "refines", isSameValue: true }]);
  });

  it("offers another value of the metric only as a new one", () => {
    const [best] = matchMetrics(number("全省已开通5G-A基站超2.3万个。"), [stations]);
    expect(best).toMatchObject({ relation: "changes", isSameValue: false });
  });

  it("keeps silent on another unit, another kind, or words that name nothing", () => {
    expect(matchMetrics(number("5G-A基站耗电超1.1万千瓦时。"), [stations])).toEqual([]);
    expect(matchMetrics(number("5G-A基站增长11%。"), [stations])).toEqual([]);
    expect(matchMetrics(number("公共厕所超1.1万个。"), [stations])).toEqual([]);
  });

  it("prefers the value of the period that the sentence names", () => {
    const older = value("5G-A基站数", "超1.1万个", { periodEnd: "2024-12-31", isCurrent: false });
    const newer = value("5G-A基站数", "超1.1万个", { periodEnd: "2025-12-31" });
    const [best] = matchMetrics(number("截至2024年底，全省已开通5G-A基站超1.1万个。"), [
      newer,
      older,
    ]);
    expect(best?.value).toBe(older);
  });

  it("answers at most as many as are asked for, best first", () => {
    const many = Array.from({ length: 9 }, () => stations);
    const found = matchMetrics(number("全省已开通5G-A基站超1.1万个。"), [...many, sites], 3);
    expect(found).toHaveLength(3);
    expect(found.map(({ score }) => score)).toEqual(
      found.map(({ score }) => score).sort((a, b) => b - a),
    );
  });
});
