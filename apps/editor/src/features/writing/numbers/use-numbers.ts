"use client";

import { checkKey, type FragmentName, newsroomDay, quoteNumber } from "@fangzhi/types";
import type { Editor } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { useEffect } from "react";
import { useStore } from "../store.ts";
import type { TextHost } from "../text/text-host.ts";
import type { NumberQuestion, UnboundNumber } from "./find-numbers.ts";
import { drawMarks, keyAt, pastedSpan } from "./number-marks.ts";
import { NumberReader } from "./number-reader.ts";
import { type PieceReading, placeOf, readPiece } from "./piece-reading.ts";
import type { PlacedNumber } from "./read-numbers.ts";

const settleMs = 350;

/**
 * Reads the numbers of the text in a worker whenever typing pauses, and marks them. While an input
 * method composes nothing is read and nothing is drawn: redrawing would break its underline.
 */
export function useNumbers(
  host: TextHost,
  { values, records, rules }: Pick<NumberQuestion, "values" | "records" | "rules">,
  onPasted: (numbers: readonly PlacedNumber[]) => void,
): void {
  const editors = useStore(host.editors);
  useEffect(() => {
    if (editors.size === 0) return;
    const reader = new NumberReader();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const read = () => {
      if (isComposing(editors)) return readSoon();
      const reading = readPiece(documentsOf(editors));
      const { text, figures } = reading;
      const today = newsroomDay();
      reader.ask({ text, figures, values, records, today, rules }, ({ numbers, checks }) => {
        // Typed meanwhile: what was read is no longer what stands there.
        if (isComposing(editors) || !isStill(editors, reading)) return readSoon();
        const known = host.dismissed.get();
        const asked = numbers.filter((number) => !known.has(checkKey(quoteNumber(number))));
        const unbound = placeNumbers(editors, reading, asked);
        const pasted = unbound.filter((number) => isPasted(editors, number));
        drawNumbers(editors, unbound);
        host.numbers.set({ reading, unbound, checks });
        if (pasted.length > 0) onPasted(pasted);
      });
    };
    const readSoon = () => {
      clearTimeout(timer);
      timer = setTimeout(read, settleMs);
    };
    const onTransaction = ({ transaction }: { transaction: { docChanged: boolean } }) => {
      if (transaction.docChanged) readSoon();
    };
    for (const editor of editors.values()) editor.on("transaction", onTransaction);
    readSoon();
    const stopAsking = host.dismissed.subscribe(read);
    return () => {
      clearTimeout(timer);
      stopAsking();
      reader.close();
      for (const editor of editors.values()) editor.off("transaction", onTransaction);
    };
  }, [host, editors, values, records, rules, onPasted]);
}

type Editors = ReadonlyMap<FragmentName, Editor>;

const documentsOf = (editors: Editors): Map<FragmentName, Node> =>
  new Map([...editors].map(([fragment, editor]) => [fragment, editor.state.doc]));

const isComposing = (editors: Editors): boolean =>
  [...editors.values()].some((editor) => !editor.isDestroyed && editor.view.composing);

const isStill = (editors: Editors, { docs }: PieceReading): boolean =>
  [...editors].every(
    ([fragment, editor]) => !editor.isDestroyed && docs.get(fragment) === editor.state.doc,
  );

function placeNumbers(
  editors: Editors,
  reading: PieceReading,
  numbers: readonly UnboundNumber[],
): PlacedNumber[] {
  return numbers.flatMap((number) => {
    const place = placeOf(reading, number.start, number.end);
    const editor = place && editors.get(place.fragment);
    if (!editor) return [];
    const known = keyAt(editor.state, place.from, place.to);
    return [{ ...number, place, key: known ?? crypto.randomUUID() }];
  });
}

function isPasted(editors: Editors, { place }: PlacedNumber): boolean {
  const editor = editors.get(place.fragment);
  const span = editor && pastedSpan(editor.state);
  return Boolean(span && span.from <= place.from && place.to <= span.to);
}

function drawNumbers(editors: Editors, unbound: readonly PlacedNumber[]): void {
  for (const [fragment, editor] of editors) {
    const here = unbound.filter(({ place }) => place.fragment === fragment);
    drawMarks(
      editor,
      here.map(({ key, place: { from, to } }) => ({ key, from, to })),
    );
  }
}
