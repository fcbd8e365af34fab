import { selectedWords } from "#features/comments/selected-words.ts";

/** The element that holds the text under review. */
export const revisionText = (): HTMLElement | null => document.getElementById("revision-text");

/** The selected words of the text, as a reason quotes them; empty for none or for too many. */
export function selectedQuote(): string {
  const selected = selectedWords(revisionText());
  return "anchor" in selected ? selected.anchor.quote : "";
}
