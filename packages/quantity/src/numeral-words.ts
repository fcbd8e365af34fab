import { decimal } from "./decimal.ts";

const words = [
  "",
  "十",
  "百",
  "千",
  "万",
  "十万",
  "百万",
  "千万",
  "亿",
  "十亿",
  "百亿",
  "千亿",
  "万亿",
];

/** 百, 千万, 千亿 for a power of ten from 10 to 10¹²; null for any other value. */
export function hanPowerWord(value: string): string | null {
  const whole = decimal.normalize(value);
  if (!/^10+$/.test(whole)) return null;
  return words[whole.length - 1] ?? null;
}
