import { placeOf } from "../numbers/piece-reading.ts";
import { focusEditor } from "../text/focus-editor.ts";
import { showQuote } from "../text/show-in-text.ts";
import type { TextHost } from "../text/text-host.ts";
import type { Check } from "./find-checks.ts";

/** Selects a finding's words in the text; false when they are no longer there. */
export function showCheck(host: TextHost, { start, end, text, sentence }: Check): boolean {
  const read = host.numbers.get();
  const place =
    read && (placeOf(read.reading, start, end) ?? placeOf(read.reading, start, start + 1));
  const editor = place && host.editors.get().get(place.fragment);
  if (!editor || read.reading.docs.get(place.fragment) !== editor.state.doc) {
    return showQuote(host, sentence) || showQuote(host, text);
  }
  editor.commands.setTextSelection({ from: place.from, to: place.to });
  focusEditor(editor);
  const { node } = editor.view.domAtPos(place.from, 1);
  const element = node instanceof HTMLElement ? node : node.parentElement;
  element?.scrollIntoView({ block: "center" });
  return true;
}
