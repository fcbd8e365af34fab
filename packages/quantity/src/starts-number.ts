import { vulgarFraction } from "./amount-fractions.ts";
import { isDigit, isLatin } from "./fold.ts";
import { hanDigit, hanPower } from "./numerals.ts";

/** Whether a number phrase may start at `at`: a first digit, a numeral, a sign or 翻, 数, 几, 以, 好, 半. */
export function startsNumber(text: string, at: number): boolean {
  const char = text.charAt(at);
  if (isDigit(text, at)) {
    return !isDigit(text, at - 1) && !(text.charAt(at - 1) === "." && isDigit(text, at - 2));
  }
  if (char === "-")
    return isDigit(text, at + 1) && !isDigit(text, at - 1) && !isLatin(text, at - 1);
  if (
    char === "翻" ||
    char === "数" ||
    char === "几" ||
    char === "以" ||
    char === "好" ||
    char === "半"
  )
    return true;
  return hanDigit(char) >= 0 || hanPower(char) > 0 || vulgarFraction(char) !== null;
}
