import type { FragmentName, NodeJson } from "@fangzhi/types";
import { Mark, type Node, type NodeType, type Schema } from "@tiptap/pm/model";
import { canonicalJson } from "../canonical-json.ts";
import { getDocumentSchema } from "./extensions-for.ts";

const deepestKept = 24;

/**
 * Build a fragment's ProseMirror document from any JSON without losing anything: nodes and marks
 * that the schema doesn't know, that hold refused attributes or that stand where they can't, become
 * `unknownBlock`, `unknownInline` or `unknownMark` holding their JSON. Never throws for content.
 */
export function fitToSchema(fragment: FragmentName, nodes: readonly NodeJson[]): Node {
  const schema = getDocumentSchema(fragment);
  const children = fitBlocks(schema, schema.topNodeType, nodes, 0);
  const paragraph = schema.nodes.paragraph as NodeType;
  return schema.topNodeType.create(null, children.length > 0 ? children : [paragraph.create()]);
}

function fitBlocks(
  schema: Schema,
  parent: NodeType,
  nodes: readonly NodeJson[],
  depth: number,
): Node[] {
  const blocks: Node[] = [];
  let loose: Node[] = [];
  const flush = () => {
    if (loose.length > 0) blocks.push((schema.nodes.paragraph as NodeType).create(null, loose));
    loose = [];
  };
  for (const json of nodes) {
    const node = fitNode(schema, json, parent, depth);
    if (!node) continue;
    if (node.isInline) {
      loose.push(node);
    } else {
      flush();
      blocks.push(node);
    }
  }
  flush();
  return blocks;
}

/** Null only for an empty text, which ProseMirror has no node for. */
function fitNode(schema: Schema, json: NodeJson, parent: NodeType, depth: number): Node | null {
  const keepUnknown = () =>
    (schema.nodes[parent.inlineContent ? "unknownInline" : "unknownBlock"] as NodeType).create({
      json: canonicalJson(json),
    });
  const type = schema.nodes[json?.type];
  if (!type || depth > deepestKept) return keepUnknown();
  if (type.isText) {
    if (typeof json.text !== "string") return keepUnknown();
    return json.text === "" ? null : schema.text(json.text, fitMarks(schema, json));
  }
  // Loose text among blocks is gathered into a paragraph; any other misfit is kept as unknown.
  const fits = parent.inlineContent
    ? type.isInline
    : type.isInline || parent.contentMatch.matchType(type) !== null;
  if (!fits) return keepUnknown();
  try {
    const content = Array.isArray(json.content) ? json.content : [];
    const children = type.inlineContent
      ? content.map((child) => fitNode(schema, child, type, depth + 1)).filter((node) => !!node)
      : fitBlocks(schema, type, content, depth + 1);
    const node = type.createAndFill(json.attrs ?? null, children, []);
    node?.check();
    return node ?? keepUnknown();
  } catch {
    return keepUnknown();
  }
}

function fitMarks(schema: Schema, json: NodeJson): readonly Mark[] {
  const marks = (Array.isArray(json.marks) ? json.marks : []).map((mark) => {
    try {
      return Mark.fromJSON(schema, mark);
    } catch {
      return schema.mark("unknownMark", { json: canonicalJson(mark) });
    }
  });
  return marks.reduce<readonly Mark[]>((set, mark) => mark.addToSet(set), Mark.none);
}
