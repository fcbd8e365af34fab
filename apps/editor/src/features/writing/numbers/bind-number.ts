import type { BindableValue } from "@fangzhi/types";
import type { Editor } from "@tiptap/core";
import { findMark } from "./number-marks.ts";

/**
 * Puts a figure in the place of exactly the words that were read as a number. False when they were
 * changed meanwhile: then nothing is touched.
 */
export function bindNumber(
  editor: Editor,
  number: { key: string; phrase: string },
  { metricId, revisionId, phrase }: Pick<BindableValue, "metricId" | "revisionId" | "phrase">,
): boolean {
  const mark = findMark(editor.state, number.key);
  if (!mark || !editor.isEditable) return false;
  const { from, to } = mark;
  const { doc, schema, tr } = editor.state;
  const $from = doc.resolve(from);
  const figure = schema.nodes.figure?.create(
    { figureId: crypto.randomUUID(), metricId, revisionId, phrase },
    null,
    $from.nodeAfter?.marks.filter(({ type }) => type.name !== "link") ?? [],
  );
  if (!figure || doc.textBetween(from, to, "\n", "\ufffc") !== number.phrase) return false;
  editor.view.dispatch(tr.replaceWith(from, to, figure));
  return true;
}
