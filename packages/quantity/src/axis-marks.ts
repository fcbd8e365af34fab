/**
 * Round marks for drawing values on an axis: from 0 (or a round number below `least`) to a round
 * number not below `greatest`, in steps of 1, 2, 2.5 or 5 times a power of ten; at most seven. Marks
 * of `whole` quantities, such as counts, are never fractions. Numbers are for drawing only.
 */
export function axisMarks(least: number, greatest: number, { whole = false } = {}): number[] {
  const low = Math.min(0, least);
  const high = Math.max(0, greatest);
  // A quarter of the least numbers there are is nothing, which no step can be.
  const span = high - low > 1e-300 ? high - low : 1;
  const rough = span / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const round = ([1, 2, 2.5, 5, 10].find((one) => one * power >= rough) ?? 10) * power;
  const step = whole ? Math.max(1, Math.ceil(round)) : round;
  const first = Math.floor(low / step);
  const last = Math.ceil(high / step);
  return Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step);
}
