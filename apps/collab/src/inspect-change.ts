import { limits } from "@fangzhi/collab-protocol";
import { fragmentNames, isWritable } from "@fangzhi/types";
import * as Y from "yjs";

/** What a change brought. */
export interface Inspection {
  /** More than deletions. */
  isGrowing: boolean;
  /** Places of characters that can't be written. */
  texts: Set<Y.XmlText>;
  attributes: { element: Y.XmlElement; name: string }[];
}

/** Why a change is no change of a piece's text; the sender's mistake or malice, never a bug. */
export class ForeignChange extends Error {}

/**
 * Looks at what a transaction brought, and at nothing else: the cost is the update's, not the
 * document's. Throws `ForeignChange` for what no editor makes and no editor could open again: other
 * roots, other types, structured attributes, nesting beyond `limits.depth`.
 */
export function inspectChange(ydoc: Y.Doc, { beforeState }: Y.Transaction): Inspection {
  const found: Inspection = { isGrowing: false, texts: new Set(), attributes: [] };
  const depths = new Map<unknown, number>(
    fragmentNames.map((name) => [ydoc.getXmlFragment(name), 0]),
  );
  for (const [client, structs] of ydoc.store.clients) {
    const from = beforeState.get(client) ?? 0;
    if (Y.getState(ydoc.store, client) <= from) continue;
    found.isGrowing = true;
    for (let index = Y.findIndexSS(structs, from); index < structs.length; index++) {
      const struct = structs[index];
      if (struct instanceof Y.Item && !struct.deleted) inspectItem(struct, depths, found);
    }
  }
  return found;
}

function inspectItem(item: Y.Item, depths: Map<unknown, number>, found: Inspection): void {
  const { parent, content } = item;
  if (item.parentSub !== null) {
    if (!(parent instanceof Y.XmlElement) || !isWritable(item.parentSub)) throw new ForeignChange();
    if (!isPlainAttribute(content)) throw new ForeignChange();
    if (!content.getContent().every(isWritableValue)) {
      found.attributes.push({ element: parent, name: item.parentSub });
    }
  } else if (parent instanceof Y.XmlText) {
    if (content instanceof Y.ContentString) {
      if (!isWritable(content.str)) found.texts.add(parent);
    } else if (!(content instanceof Y.ContentFormat) || !isFlat(content)) {
      throw new ForeignChange();
    }
  } else if (parent instanceof Y.XmlFragment) {
    inspectType(content, parent, depths);
  } else {
    throw new ForeignChange();
  }
}

/** A node or a text inside a node, at a depth that everybody downstream can walk. */
function inspectType(
  content: Y.Item["content"],
  parent: Y.XmlFragment,
  depths: Map<unknown, number>,
): void {
  const type = content instanceof Y.ContentType ? content.type : null;
  if (type instanceof Y.XmlText) return;
  if (!(type instanceof Y.XmlElement) || !isWritable(type.nodeName)) throw new ForeignChange();
  const depth = depthOf(parent, depths) + 1;
  if (depth > limits.depth) throw new ForeignChange();
  depths.set(type, depth);
}

/** Levels above a node's children; never walks further up than the limit. */
function depthOf(type: Y.XmlFragment, depths: Map<unknown, number>): number {
  let above: unknown = type;
  for (let levels = 0; levels <= limits.depth; levels++) {
    const known = depths.get(above);
    if (known !== undefined) return known + levels;
    above = above instanceof Y.XmlFragment ? above._item?.parent : undefined;
  }
  throw new ForeignChange();
}

const isPlainAttribute = (content: Y.Item["content"]): boolean =>
  content instanceof Y.ContentAny &&
  content.getContent().every((value) => typeof value !== "object" || value === null);

const isWritableValue = (value: unknown): boolean => typeof value !== "string" || isWritable(value);

/** A mark's attributes: an object of plain values, or what ends the mark. */
function isFlat({ key, value }: Y.ContentFormat): boolean {
  const values = typeof value === "object" && value !== null ? Object.entries(value) : [];
  return (
    isWritable(key) &&
    isWritableValue(value) &&
    values.every(
      ([name, held]) =>
        isWritable(name) && isWritableValue(held) && (typeof held !== "object" || held === null),
    )
  );
}
