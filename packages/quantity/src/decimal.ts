import type { DecimalString } from "@fangzhi/types";

/**
 * Exact decimals in base ten: an integer and how many of its digits stand after the point.
 * No binary floats, so 0.1万 is 1000 and stays so.
 */
export interface Decimal {
  readonly digits: bigint;
  readonly scale: number;
}

const MAX_DIGITS = 38;

/** Reads `-?\d+(\.\d+)?`; null for anything else or for more digits than a DecimalString holds. */
export function toDecimal(text: string): Decimal | null {
  if (text.length > MAX_DIGITS + 2) return null;
  let at = text.startsWith("-") ? 1 : 0;
  const first = at;
  let point = -1;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 46 && point < 0 && at > first) point = at;
    else if (code < 48 || code > 57) return null;
  }
  if (at === first || point === text.length - 1) return null;
  const digits = BigInt(text.replace(".", ""));
  return { digits, scale: point < 0 ? 0 : text.length - 1 - point };
}

/** Shortest writing: no exponent, no trailing zeros after the point, no minus zero. */
export function toDecimalString({ digits, scale }: Decimal): DecimalString {
  const negative = digits < 0n;
  const all = (negative ? -digits : digits).toString().padStart(scale + 1, "0");
  const whole = all.slice(0, all.length - scale);
  const fraction = scale === 0 ? "" : trimZeros(all.slice(all.length - scale));
  const sign = negative ? "-" : "";
  return fraction === "" ? `${sign}${whole}` : `${sign}${whole}.${fraction}`;
}

function trimZeros(fraction: string): string {
  let end = fraction.length;
  while (end > 0 && fraction.charCodeAt(end - 1) === 48) end--;
  return fraction.slice(0, end);
}

function require(text: DecimalString): Decimal {
  const value = toDecimal(text);
  if (value === null) throw new RangeError(`not a decimal: ${text.slice(0, 60)}`);
  return value;
}

function aligned(a: Decimal, b: Decimal): [bigint, bigint, number] {
  const scale = Math.max(a.scale, b.scale);
  return [
    a.digits * 10n ** BigInt(scale - a.scale),
    b.digits * 10n ** BigInt(scale - b.scale),
    scale,
  ];
}

/**
 * Arithmetic on decimal strings. Every function throws RangeError on a string that is no decimal:
 * that is a bug in the caller, never a property of a text.
 */
export const decimal = {
  add(a: DecimalString, b: DecimalString): DecimalString {
    const [x, y, scale] = aligned(require(a), require(b));
    return toDecimalString({ digits: x + y, scale });
  },
  subtract(a: DecimalString, b: DecimalString): DecimalString {
    const [x, y, scale] = aligned(require(a), require(b));
    return toDecimalString({ digits: x - y, scale });
  },
  multiply(a: DecimalString, b: DecimalString): DecimalString {
    const x = require(a);
    const y = require(b);
    return toDecimalString({ digits: x.digits * y.digits, scale: x.scale + y.scale });
  },
  /** Quotient rounded half away from zero to `places` digits after the point. */
  divide(a: DecimalString, b: DecimalString, places = 9): DecimalString {
    const x = require(a);
    const y = require(b);
    if (y.digits === 0n) throw new RangeError("division by zero");
    const numerator = x.digits * 10n ** BigInt(places + y.scale);
    const denominator = y.digits * 10n ** BigInt(x.scale);
    const negative = numerator < 0n !== denominator < 0n;
    const n = numerator < 0n ? -numerator : numerator;
    const d = denominator < 0n ? -denominator : denominator;
    const quotient = (2n * n + d) / (2n * d);
    return toDecimalString({ digits: negative ? -quotient : quotient, scale: places });
  },
  negate(a: DecimalString): DecimalString {
    const x = require(a);
    return toDecimalString({ digits: -x.digits, scale: x.scale });
  },
  absolute(a: DecimalString): DecimalString {
    return a.startsWith("-") ? a.slice(1) : a;
  },
  /** Negative, zero or positive, as for `Array.prototype.sort`. */
  compare(a: DecimalString, b: DecimalString): -1 | 0 | 1 {
    const [x, y] = aligned(require(a), require(b));
    return x < y ? -1 : x > y ? 1 : 0;
  },
  equals(a: DecimalString, b: DecimalString): boolean {
    return decimal.compare(a, b) === 0;
  },
  isZero(a: DecimalString): boolean {
    return require(a).digits === 0n;
  },
  /** `a × 10^power`, exactly, for a negative power too. */
  shift(a: DecimalString, power: number): DecimalString {
    const x = require(a);
    if (power <= x.scale) return toDecimalString({ digits: x.digits, scale: x.scale - power });
    return toDecimalString({ digits: x.digits * 10n ** BigInt(power - x.scale), scale: 0 });
  },
  /** Digits after the point in the shortest writing. */
  places(a: DecimalString): number {
    const point = a.indexOf(".");
    return point < 0 ? 0 : trimZeros(a.slice(point + 1)).length;
  },
  /** The shortest writing of a decimal string ("1.50" → "1.5"). */
  normalize(a: DecimalString): DecimalString {
    return toDecimalString(require(a));
  },
};
