import { fragmentNames } from "@fangzhi/types";
import { focusEditor } from "../text/focus-editor.ts";
import type { TextHost } from "../text/text-host.ts";
import { findMark } from "./number-marks.ts";
import type { PlacedNumber } from "./read-numbers.ts";

/** Selects a number, brings it into view and opens its card; false when it is gone. */
export function goToNumber(host: TextHost, { key, place }: PlacedNumber): boolean {
  const editor = host.editors.get().get(place.fragment);
  const mark = editor && findMark(editor.state, key);
  if (!mark) return false;
  editor.chain().setTextSelection(mark).run();
  const { node } = editor.view.domAtPos(mark.from, 1);
  const element = node instanceof HTMLElement ? node : node.parentElement;
  element?.scrollIntoView({ block: "nearest" });
  if (editor.isEditable) host.numberCard.set(key);
  else focusEditor(editor);
  return true;
}

/** The next number after the one whose card is open, else after the caret; from the end the first. */
export function goToNextNumber(host: TextHost): boolean {
  const numbers = host.numbers.get()?.unbound ?? [];
  const open = host.numberCard.get();
  const at = open === null ? afterCaret(host, numbers) : 1 + indexOf(numbers, open);
  const inOrder = [...numbers.slice(at), ...numbers.slice(0, at)];
  return inOrder.some((number) => number.key !== open && goToNumber(host, number));
}

const indexOf = (numbers: readonly PlacedNumber[], key: string): number =>
  numbers.findIndex((number) => number.key === key);

function afterCaret(host: TextHost, numbers: readonly PlacedNumber[]): number {
  const focused = host.focused.get();
  const editor = focused && host.editors.get().get(focused);
  if (!editor) return 0;
  const { to } = editor.state.selection;
  const order = fragmentNames.indexOf(focused);
  const at = numbers.findIndex(({ key, place }) => {
    if (place.fragment !== focused) return fragmentNames.indexOf(place.fragment) > order;
    return (findMark(editor.state, key)?.from ?? place.from) >= to;
  });
  return at < 0 ? 0 : at;
}
