export { applyDiff } from "./apply-diff.ts";
export { compareFigures } from "./diff-figures.ts";
export { diffDocuments, isUnchanged } from "./diff-documents.ts";
export { followPlace, numberTextBlocks } from "./follow-place.ts";
export { followQuotes } from "./follow-quotes.ts";
export { invertDiff } from "./invert-diff.ts";
export {
  hasMovedWords,
  type ListedChange,
  type ListedOp,
  laneOf,
  listChanges,
} from "./list-changes.ts";
export { type NumberPhrase, numberPhrases } from "./number-phrases.ts";
export { touchesFigures } from "./touches-figures.ts";
export * from "./types.ts";
export { walkBlocks } from "./walk-changes.ts";
