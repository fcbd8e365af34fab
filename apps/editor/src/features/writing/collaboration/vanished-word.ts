import * as Y from "yjs";

const contextLength = 16;

/** What an input method just committed, and the words around it. */
export interface ComposedWord {
  text: string;
  before: string;
  after: string;
  /** The items that hold it. */
  ids: Y.ID[];
  /** The fragment it stands in, and its top-level block's place there. */
  fragment: Y.XmlFragment;
  block: number;
}

/** The text this tab inserted since its clock stood at `since` and that is still there, if any. */
export function captureWord(ydoc: Y.Doc, since: number): ComposedWord | null {
  const ids: Y.ID[] = [];
  const parts: string[] = [];
  let parent: Y.XmlText | null = null;
  for (const struct of ydoc.store.clients.get(ydoc.clientID) ?? []) {
    if (struct.id.clock + struct.length <= since) continue;
    if (!(struct instanceof Y.Item) || struct.deleted) continue;
    if (!(struct.content instanceof Y.ContentString) || !(struct.parent instanceof Y.XmlText)) {
      continue;
    }
    // A composition is one run in one text; anything else is not ours to judge.
    if (parent && parent !== struct.parent) return null;
    parent = struct.parent;
    const skipped = Math.max(0, since - struct.id.clock);
    parts.push(struct.content.str.slice(skipped));
    ids.push(Y.createID(struct.id.client, struct.id.clock + skipped));
  }
  const text = parts.join("");
  const first = ids[0];
  if (!parent || !first || text === "") return null;
  const root = rootOf(parent);
  if (!root) return null;
  const whole = textOf(parent);
  const start = offsetOf(parent, first);
  return {
    text,
    before: whole.slice(Math.max(0, start - contextLength), start),
    after: whole.slice(start + text.length, start + text.length + contextLength),
    ids,
    ...root,
  };
}

/**
 * Puts a word back that others' edits removed: y-tiptap writes a split or a joined paragraph as
 * delete and insert, and what was typed in it at that moment goes with the old one. Looks for the
 * words around it; without them the word gets a paragraph of its own. Answers whether it did.
 */
export function restoreWord(ydoc: Y.Doc, word: ComposedWord): boolean {
  if (word.ids.some((id) => !isDeleted(ydoc, id))) return false;
  const place = findPlace(word);
  ydoc.transact(() => {
    if (place) {
      place.text.insert(place.index, word.text);
      return;
    }
    const paragraph = new Y.XmlElement("paragraph");
    paragraph.insert(0, [new Y.XmlText(word.text)]);
    word.fragment.insert(Math.min(word.block + 1, word.fragment.length), [paragraph]);
  });
  return true;
}

function isDeleted(ydoc: Y.Doc, id: Y.ID): boolean {
  const struct = Y.getItem(ydoc.store, id) as Y.Item | Y.GC;
  return struct instanceof Y.GC || struct.deleted;
}

/** Tries the whole context first, then ever shorter parts of either side. */
function findPlace(word: ComposedWord): { text: Y.XmlText; index: number } | null {
  const texts = textsIn(word.fragment).map((text) => ({ text, string: textOf(text) }));
  const find = (before: string, after: string) => {
    for (const { text, string } of texts) {
      const index = string.indexOf(before + after);
      if (index >= 0) return { text, index: index + before.length };
    }
    return null;
  };
  if (word.before + word.after !== "") {
    const found = find(word.before, word.after);
    if (found) return found;
  }
  for (let length = contextLength; length > 0; length--) {
    const before = word.before.slice(-length);
    const found = before.length === length ? find(before, "") : null;
    if (found) return found;
    const after = word.after.slice(0, length);
    const other = after.length === length ? find("", after) : null;
    if (other) return other;
  }
  return null;
}

function textsIn(parent: Y.XmlFragment | Y.XmlElement): Y.XmlText[] {
  return parent.toArray().flatMap((child) => {
    if (child instanceof Y.XmlText) return [child];
    return child instanceof Y.XmlElement ? textsIn(child) : [];
  });
}

/** One character per position: an embedded object counts as one. */
function textOf(text: Y.XmlText): string {
  const runs = text.toDelta() as { insert: unknown }[];
  return runs.map((run) => (typeof run.insert === "string" ? run.insert : "\uFFFC")).join("");
}

function offsetOf(text: Y.XmlText, id: Y.ID): number {
  const position = new Y.RelativePosition(null, null, id, 0);
  const ydoc = text.doc;
  return (ydoc && Y.createAbsolutePositionFromRelativePosition(position, ydoc)?.index) ?? 0;
}

function rootOf(text: Y.XmlText): { fragment: Y.XmlFragment; block: number } | null {
  let node: Y.XmlText | Y.XmlElement | Y.XmlFragment = text;
  let child: Y.XmlText | Y.XmlElement | null = null;
  while (node.parent) {
    child = node as Y.XmlText | Y.XmlElement;
    node = node.parent as Y.XmlElement | Y.XmlFragment;
  }
  if (!(node instanceof Y.XmlFragment) || !child) return null;
  return { fragment: node, block: node.toArray().indexOf(child) };
}
