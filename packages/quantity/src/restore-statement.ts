import type { QuantityStatement } from "./read-statement.ts";
import { restoreParts, restoreSpan, type Squeezed } from "./squeeze.ts";

/** Words of a text and where they stand. */
export interface Words {
  text: string;
  start: number;
  end: number;
}

/** Words found in a squeezed text, where they stand in the text as written. */
export function restoreWords<T extends Words>(words: T, text: string, squeezed: Squeezed): T {
  const { start, end } = restoreSpan(words, squeezed);
  return { ...words, start, end, text: text.slice(start, end) };
}

/** A statement read in a squeezed text, where it stands in the text as written. */
export function restoreStatement(
  statement: QuantityStatement,
  text: string,
  squeezed: Squeezed,
): QuantityStatement {
  const { start, end } = restoreSpan(statement, squeezed);
  const phraseStart = squeezed.places[statement.phraseStart] ?? start;
  const { label, source } = statement;
  return {
    ...statement,
    start,
    end,
    phraseStart,
    raw: text.slice(start, end),
    phrase: text.slice(phraseStart, end),
    parts: restoreParts(statement.parts, statement.phraseStart, text, squeezed),
    markers: statement.markers.map((one) => restoreWords(one, text, squeezed)),
    label: label && restoreWords(label, text, squeezed),
    source: source && restoreWords(source, text, squeezed),
    sentence: restoreSpan(statement.sentence, squeezed),
  };
}
