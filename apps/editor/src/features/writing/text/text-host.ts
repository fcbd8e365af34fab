"use client";

import type { FigureAttrs, FragmentName } from "@fangzhi/types";
import type { Editor } from "@tiptap/core";
import type { ReadNumbers } from "../numbers/read-numbers.ts";
import { createStore, type Store } from "../store.ts";
import type { EditorWords } from "./editor-words.ts";

/** A figure that was clicked, and the element that its card points at. */
export interface OpenFigure {
  anchor: HTMLElement;
  attrs: FigureAttrs;
}

/** Something typed in an editor that asks for a menu; `query` grows while the menu is open. */
export interface SlashRequest {
  editor: Editor;
  fragment: FragmentName;
  query: string;
  /** Where the menu hangs, in the viewport. */
  rect: DOMRect;
}

export interface PickerRequest {
  editor: Editor;
  rect: DOMRect;
  /** The figure that what is picked takes the place of; else it goes to the caret. */
  replaces?: string;
}

/**
 * What the five editors of a piece share: who they are, what is open over them, and the words their
 * node views show. Editors live outside React, so this does too.
 */
export interface TextHost {
  words: EditorWords;
  /** Opens the sign-in dialog over the page; true once the same person is signed in again. */
  signInAgain: () => Promise<boolean>;
  /** The mounted editors; the map is replaced when one comes or goes. */
  editors: Store<ReadonlyMap<FragmentName, Editor>>;
  focused: Store<FragmentName | null>;
  figure: Store<OpenFigure | null>;
  picker: Store<PickerRequest | null>;
  slash: Store<SlashRequest | null>;
  /** Set by the slash menu while it is open: true when it took the key. */
  slashKey: Store<((event: KeyboardEvent) => boolean) | null>;
  linkDialog: Store<Editor | null>;
  sectionDialog: Store<Editor | null>;
  help: Store<boolean>;
  /** Figures with an open update proposal. */
  asked: Store<ReadonlySet<string>>;
  /** Null until the text was read for the first time. */
  numbers: Store<ReadNumbers | null>;
  /** What people said of the text's findings and numbers: `checkKey` of each that counts no more. */
  dismissed: Store<ReadonlySet<string>>;
  /** The key of the unbound number whose card is open. */
  numberCard: Store<string | null>;
}

export const createTextHost = (
  words: EditorWords,
  signInAgain: TextHost["signInAgain"],
): TextHost => ({
  words,
  signInAgain,
  editors: createStore<ReadonlyMap<FragmentName, Editor>>(new Map()),
  focused: createStore<FragmentName | null>(null),
  figure: createStore<OpenFigure | null>(null),
  picker: createStore<PickerRequest | null>(null),
  slash: createStore<SlashRequest | null>(null),
  slashKey: createStore<((event: KeyboardEvent) => boolean) | null>(null),
  linkDialog: createStore<Editor | null>(null),
  sectionDialog: createStore<Editor | null>(null),
  help: createStore(false),
  asked: createStore<ReadonlySet<string>>(new Set()),
  numbers: createStore<ReadNumbers | null>(null),
  dismissed: createStore<ReadonlySet<string>>(new Set()),
  numberCard: createStore<string | null>(null),
});

export function addEditor(host: TextHost, fragment: FragmentName, editor: Editor): () => void {
  host.editors.set(new Map(host.editors.get()).set(fragment, editor));
  return () => {
    if (host.editors.get().get(fragment) !== editor) return;
    const rest = new Map(host.editors.get());
    rest.delete(fragment);
    host.editors.set(rest);
  };
}
