import {
  type DocumentJson,
  type FragmentName,
  fragmentNames,
  type NodeJson,
  writableText,
} from "@fangzhi/types";
import * as Y from "yjs";
import { canonicalJson } from "../canonical-json.ts";
import { schemaVersion } from "../node-types.ts";
import { joinTexts } from "../strip-comments.ts";
import { applyUpdates } from "./apply-updates.ts";

/**
 * Levels that are read as they stand. Below them only words are: whoever reads the answer may walk
 * it by recursion, and `documentLimits.depth` refuses it at submit long before.
 */
const deepestRead = 48;

/**
 * What a live document says, read from its Yjs types directly: nothing is created, repaired or
 * deleted, and nodes this schema doesn't know come out as they are. One form for one content: null
 * attributes left out, marks sorted, neighbouring texts joined, no empty texts, nothing in them that
 * can't be written.
 */
export function documentToJson(source: Y.Doc | Uint8Array): DocumentJson {
  const ydoc = source instanceof Y.Doc ? source : applyUpdates([source]);
  const fragments = {} as Record<FragmentName, NodeJson[]>;
  for (const name of fragmentNames) {
    fragments[name] = childrenToJson(ydoc.getXmlFragment(name), 0);
  }
  return { schemaVersion, fragments };
}

function childrenToJson(parent: Y.XmlFragment, depth: number): NodeJson[] {
  const children: NodeJson[] = [];
  for (const child of depth < deepestRead ? parent.toArray() : textsBelow(parent)) {
    if (child instanceof Y.XmlText) children.push(...textToJson(child));
    else if (child instanceof Y.XmlElement) children.push(elementToJson(child, depth));
  }
  return joinTexts(children);
}

function elementToJson(element: Y.XmlElement, depth: number): NodeJson {
  const attrs = presentAttributes(element.getAttributes());
  const content = childrenToJson(element, depth + 1);
  return {
    type: element.nodeName,
    ...(attrs ? { attrs } : {}),
    ...(content.length > 0 ? { content } : {}),
  };
}

/** Every text under a node, however deep, in reading order. */
function textsBelow(parent: Y.XmlFragment): Y.XmlText[] {
  const texts: Y.XmlText[] = [];
  const waiting: unknown[] = [parent];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (next instanceof Y.XmlText) texts.push(next);
    else if (next instanceof Y.XmlFragment) {
      for (const child of next.toArray().reverse()) waiting.push(child);
    }
  }
  return texts;
}

interface TextRun {
  insert: unknown;
  attributes?: Record<string, unknown>;
}

function textToJson(text: Y.XmlText): NodeJson[] {
  return (text.toDelta() as TextRun[]).flatMap((run) => {
    const words = typeof run.insert === "string" ? writableText(run.insert) : "";
    if (words === "") return [];
    const marks = marksToJson(run.attributes ?? {});
    return [{ type: "text", text: words, ...(marks.length > 0 ? { marks } : {}) }];
  });
}

/** y-tiptap names a mark that may overlap itself `name--hash`. */
const hashedMarkName = /^(.*)--[a-zA-Z0-9+/=]{8}$/;

function marksToJson(attributes: Record<string, unknown>): NonNullable<NodeJson["marks"]> {
  const marks = Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => {
      const attrs = presentAttributes(value);
      return { type: hashedMarkName.exec(name)?.[1] ?? name, ...(attrs ? { attrs } : {}) };
    });
  const sortable = marks.map((mark) => ({ mark, key: `${mark.type} ${canonicalJson(mark)}` }));
  sortable.sort((left, right) => (left.key < right.key ? -1 : 1));
  return sortable.map(({ mark }) => mark);
}

function presentAttributes(attrs: unknown): Record<string, unknown> | null {
  if (typeof attrs !== "object" || attrs === null) return null;
  const present = Object.entries(attrs).flatMap(([name, value]) =>
    value === null || value === undefined
      ? []
      : [[name, typeof value === "string" ? writableText(value) : value] as const],
  );
  return present.length > 0 ? Object.fromEntries(present) : null;
}
