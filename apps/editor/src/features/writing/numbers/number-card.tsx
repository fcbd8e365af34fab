"use client";

import type { PieceChoices, PieceView } from "@fangzhi/types";
import type { Editor } from "@tiptap/core";
import { useTranslations } from "next-intl";
import { useMemo, useRef, useState } from "react";
import { toast } from "sonner";
import { Popover, PopoverAnchor, PopoverContent } from "#components/ui/popover.tsx";
import { useStore } from "../store.ts";
import { focusEditor } from "../text/focus-editor.ts";
import type { TextHost } from "../text/text-host.ts";
import { bindNumber } from "./bind-number.ts";
import { NumberChoices } from "./number-choices.tsx";
import { type NewValue, NumberForms, type Recorded } from "./number-forms.tsx";
import { findMark } from "./number-marks.ts";
import type { PlacedNumber } from "./read-numbers.ts";
import { useSkipNumber } from "./use-skip-number.ts";
import { goToNextNumber } from "./walk-numbers.ts";

/** Under an unbound number: bind it, record it, or go on. Nothing is bound without a person. */
export function NumberCard({
  host,
  piece,
  choices,
  onRecorded,
  onSkipped,
}: {
  host: TextHost;
  piece: PieceView;
  choices: PieceChoices;
  /** A value was recorded here: what may be bound has changed. */
  onRecorded: () => void;
  /** A number was said to be no metric's. */
  onSkipped: () => void;
}) {
  const t = useTranslations("checks.numbers");
  const key = useStore(host.numberCard);
  const read = useStore(host.numbers);
  const [form, setForm] = useState<{ number: PlacedNumber; value: NewValue } | null>(null);
  const recorded = useRef<Recorded | null>(null);
  const number = key === null ? undefined : read?.unbound.find((one) => one.key === key);
  const editor = number && host.editors.get().get(number.place.fragment);
  const anchor = useMemo(
    () => ({
      current: {
        getBoundingClientRect: () => (number && editor ? rectOf(editor, number) : new DOMRect()),
      },
    }),
    [number, editor],
  );

  const skip = useSkipNumber(host, piece.id, onSkipped);
  const close = () => {
    host.numberCard.set(null);
    if (editor) focusEditor(editor);
  };
  const bind = (bound: PlacedNumber, value: Recorded) => {
    const target = host.editors.get().get(bound.place.fragment);
    if (!target || !bindNumber(target, bound, value)) {
      toast.error(t("moved"));
      return close();
    }
    if (!goToNextNumber(host)) {
      host.numberCard.set(null);
      focusEditor(target);
    }
  };
  return (
    <>
      <Popover open={number !== undefined} onOpenChange={(open) => !open && close()}>
        <PopoverAnchor virtualRef={anchor} />
        <PopoverContent
          align="start"
          aria-label={t("card", { phrase: number?.phrase ?? "" })}
          className="w-[min(400px,calc(100vw-16px))]"
          onCloseAutoFocus={(event) => event.preventDefault()}
        >
          {number && (
            <NumberChoices
              key={number.key}
              number={number}
              onBind={(value) => bind(number, value)}
              onNew={(value) => {
                host.numberCard.set(null);
                setForm({ number, value });
              }}
              onSkip={() => {
                // First on to the next: then this one's place in the order is gone.
                if (!goToNextNumber(host)) close();
                skip(number);
              }}
              onNext={() => goToNextNumber(host) || close()}
            />
          )}
        </PopoverContent>
      </Popover>
      <NumberForms
        form={form}
        piece={piece}
        choices={choices}
        onClose={() => setForm(null)}
        onRecorded={(value) => {
          recorded.current = value;
          setForm(null);
          onRecorded();
        }}
        // The sheet must be gone before the next card opens: it would take the focus with it.
        afterClose={(about) => {
          const value = recorded.current;
          recorded.current = null;
          if (value) return bind(about, value);
          const target = host.editors.get().get(about.place.fragment);
          if (target) focusEditor(target);
        }}
      />
    </>
  );
}

function rectOf(editor: Editor, { key }: PlacedNumber): DOMRect {
  const mark = editor.isDestroyed ? null : findMark(editor.state, key);
  if (!mark) return new DOMRect();
  const { left, top, bottom } = editor.view.coordsAtPos(mark.from, 1);
  return new DOMRect(left, top, 1, bottom - top);
}
