import fc from "fast-check";
import { expect, it } from "vitest";
import { axisMarks } from "./axis-marks.ts";

it("marks an axis from nothing to just over the greatest value in round steps", () => {
  expect(axisMarks(27, 31)).toEqual([0, 10, 20, 30, 40]);
  expect(axisMarks(11_000, 21_300)).toEqual([0, 10_000, 20_000, 30_000]);
  expect(axisMarks(-3.5, 6)).toEqual([-5, -2.5, 0, 2.5, 5, 7.5]);
});

it("never marks a fraction of a thing that is counted", () => {
  expect(axisMarks(1, 3, { whole: true })).toEqual([0, 1, 2, 3]);
  expect(axisMarks(1, 9, { whole: true })).toEqual([0, 3, 6, 9]);
});

it("holds every value, few marks, evenly spaced", () => {
  const amount = fc.double({ min: -1e12, max: 1e12, noNaN: true });
  fc.assert(
    fc.property(amount, amount, (one, other) => {
      const [least, greatest] = [Math.min(one, other), Math.max(one, other)];
      const marks = axisMarks(least, greatest);
      expect(marks.length).toBeLessThanOrEqual(7);
      const slack = Math.abs(greatest - least) * 1e-9;
      expect(marks[0]).toBeLessThanOrEqual(least + slack);
      expect(marks.at(-1)).toBeGreaterThanOrEqual(greatest - slack);
    }),
  );
});
