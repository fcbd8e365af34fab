import { placeOf, readPiece } from "../numbers/piece-reading.ts";
import type { TextHost } from "../text/text-host.ts";
import type { Check } from "./find-checks.ts";
import { findAgain } from "./find-again.ts";

/**
 * Carries a finding's safe fix out as one step that can be undone. What was typed elsewhere since the
 * text was read is no hindrance; false when the finding's own words have changed.
 */
export function applyFix(
  host: TextHost,
  { start, end, fix }: Pick<Check, "start" | "end" | "fix">,
): boolean {
  const read = host.numbers.get();
  if (!read || !fix) return false;
  const editors = host.editors.get();
  const now = readPiece(new Map([...editors].map(([name, { state }]) => [name, state.doc])));
  const moved = findAgain(read.reading.text, now.text, {
    start: Math.min(start, ...fix.map((edit) => edit.start)),
    end: Math.max(end, ...fix.map((edit) => edit.end)),
  });
  if (moved === null) return false;
  const edits = fix.flatMap((edit) => {
    const place = placeOf(now, edit.start + moved, edit.end + moved);
    return place ? [{ ...place, insert: edit.insert }] : [];
  });
  const fragment = edits[0]?.fragment;
  const editor = fragment && editors.get(fragment);
  const isWhole = edits.length === fix.length && edits.every((edit) => edit.fragment === fragment);
  if (!editor?.isEditable || !isWhole) return false;
  const { tr } = editor.state;
  for (const { from, to, insert } of edits.toReversed()) tr.insertText(insert, from, to);
  editor.view.dispatch(tr);
  return true;
}
