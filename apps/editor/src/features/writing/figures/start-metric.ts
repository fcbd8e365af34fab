import { extractQuantities } from "@fangzhi/quantity";

/**
 * What the form of a new metric begins with: the number among the typed words, and what it counts, as
 * those words or else the sentence before them say. Words without a number are the metric's name.
 */
export function startMetric(before: string, typed: string): { name: string; phrase: string } {
  const own = numberIn(typed, 0);
  if (!own) return { name: typed, phrase: "" };
  const inSentence = numberIn(before + typed, before.length);
  return { name: own.name || inSentence?.name || "", phrase: own.phrase };
}

/** The first number that begins at or after `from`, with the guess at what it counts. */
function numberIn(text: string, from: number): { name: string; phrase: string } | null {
  const found = extractQuantities(text).find((quantity) => quantity.phraseStart >= from);
  return found ? { name: found.label?.text ?? "", phrase: found.phrase } : null;
}
