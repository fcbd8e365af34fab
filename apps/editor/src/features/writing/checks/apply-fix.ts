import { placeOf } from "../numbers/piece-reading.ts";
import type { TextHost } from "../text/text-host.ts";
import type { Check } from "./find-checks.ts";

/** Carries a finding's safe fix out as one step that can be undone; false when the text has changed. */
export function applyFix(host: TextHost, { fix }: Pick<Check, "fix">): boolean {
  const read = host.numbers.get();
  const edits = (fix ?? []).flatMap((edit) => {
    const place = read && placeOf(read.reading, edit.start, edit.end);
    return place ? [{ ...place, insert: edit.insert }] : [];
  });
  const fragment = edits[0]?.fragment;
  if (!read || !fragment || edits.length !== fix?.length) return false;
  const editor = host.editors.get().get(fragment);
  if (!editor?.isEditable || read.reading.docs.get(fragment) !== editor.state.doc) return false;
  const { tr } = editor.state;
  for (const { from, to, insert } of edits.toReversed()) tr.insertText(insert, from, to);
  editor.view.dispatch(tr);
  return true;
}
