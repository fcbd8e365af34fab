import { type DocumentJson, type FragmentName, fragmentNames, type NodeJson } from "@fangzhi/types";
import { attributeRules } from "./attribute-rules.ts";
import { nodesText } from "./document-text.ts";
import { isMarkType, isNodeType, type NodeType, schemaVersion } from "./node-types.ts";

/** Bounds of a document that can be submitted. A long profile has 3,000 characters. */
export const documentLimits = { characters: 200_000, nodes: 20_000, depth: 16 } as const;

export const documentProblemCodes = [
  "malformed",
  "schema-version",
  "too-large",
  "too-deep",
  "unknown-node",
  "unknown-mark",
  "misplaced-node",
  "invalid-attribute",
  "comment-left",
  "headline-empty",
  "body-empty",
  "several-paragraphs",
  "pull-box-empty",
  "picture-alt-missing",
  "picture-caption-missing",
  "picture-credit-missing",
  "figure-duplicate",
] as const;
export type DocumentProblemCode = (typeof documentProblemCodes)[number];

/** Why a document cannot be submitted, and where: child indexes from the fragment down. */
export interface DocumentProblem {
  code: DocumentProblemCode;
  fragment: FragmentName | null;
  path: readonly number[];
  /** The node, mark or attribute (`figure.phrase`) concerned, or the words around it; may be empty. */
  subject: string;
}

export type DocumentValidation =
  | { ok: true; document: DocumentJson }
  | { ok: false; problems: DocumentProblem[] };

const blocks = [
  "paragraph",
  "heading",
  "bulletList",
  "orderedList",
  "blockquote",
  "pullBox",
  "picture",
  "table",
  "profileSection",
] as const satisfies readonly NodeType[];
const plainBlocks = ["paragraph", "bulletList", "orderedList"] as const satisfies NodeType[];
const inline = ["text", "figure", "hardBreak"] as const satisfies NodeType[];

/** Which nodes may stand in which, at submit. Stricter than the editor's schema on purpose. */
const allowedInside: Readonly<Record<string, readonly NodeType[]>> = {
  kicker: ["paragraph"],
  headline: ["paragraph"],
  deck: ["paragraph"],
  summary: ["paragraph"],
  body: blocks,
  paragraph: inline,
  heading: inline,
  bulletList: ["listItem"],
  orderedList: ["listItem"],
  listItem: plainBlocks,
  blockquote: plainBlocks,
  pullBox: ["pullBoxTitle", "heading", ...plainBlocks, "picture", "table"],
  pullBoxTitle: inline,
  picture: ["pictureCaption", "pictureCredit"],
  pictureCaption: inline,
  pictureCredit: inline,
  table: ["tableRow"],
  tableRow: ["tableHeader", "tableCell"],
  tableHeader: plainBlocks,
  tableCell: plainBlocks,
};

const oneLine: readonly FragmentName[] = ["kicker", "headline", "deck"];

/**
 * Whether any value is a document that may be submitted: well formed, of the present schema version,
 * within the limits, nothing unknown or misplaced, every attribute within its rule, a headline and a
 * body, pictures with alt, caption and credit, no figure twice. Names every problem, at most 200.
 */
export function validateDocument(value: unknown): DocumentValidation {
  const problems: DocumentProblem[] = [];
  const checked = new Check(problems);
  if (!isRecord(value) || !isRecord(value.fragments)) {
    checked.report("malformed", null, [], "document");
    return { ok: false, problems };
  }
  if (value.schemaVersion !== schemaVersion) {
    checked.report("schema-version", null, [], String(value.schemaVersion));
  }
  const fragments = value.fragments;
  for (const name of fragmentNames) checked.fragment(name, fragments[name]);
  const strange = Object.keys(fragments).find(
    (name) => !(fragmentNames as readonly string[]).includes(name),
  );
  if (strange !== undefined) checked.report("malformed", null, [], strange.slice(0, 40));
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, document: value as unknown as DocumentJson };
}

class Check {
  private readonly problems: DocumentProblem[];
  private readonly figures = new Set<string>();
  private nodes = 0;
  private characters = 0;

  constructor(problems: DocumentProblem[]) {
    this.problems = problems;
  }

  report(
    code: DocumentProblemCode,
    fragment: FragmentName | null,
    path: readonly number[],
    subject: string,
  ): void {
    if (this.problems.length < 200) this.problems.push({ code, fragment, path, subject });
  }

  fragment(name: FragmentName, nodes: unknown): void {
    if (!Array.isArray(nodes)) return this.report("malformed", name, [], name);
    const before = this.problems.length;
    this.children(nodes, name, name, []);
    if (this.problems.length > before) return;
    const isWritten = (node: NodeJson) => nodesText([node]).trim() !== "";
    const isEmpty = !(nodes as NodeJson[]).some(isWritten);
    if (name === "headline" && isEmpty) this.report("headline-empty", name, [], "");
    if (name === "body" && isEmpty) this.report("body-empty", name, [], "");
    if (oneLine.includes(name) && (nodes as NodeJson[]).filter(isWritten).length > 1) {
      this.report("several-paragraphs", name, [], name);
    }
  }

  private children(
    nodes: readonly unknown[],
    parent: string,
    fragment: FragmentName,
    above: readonly number[],
  ): void {
    if (above.length > documentLimits.depth) return this.report("too-deep", fragment, above, "");
    for (const [index, node] of nodes.entries()) {
      if (this.nodes++ === documentLimits.nodes) this.report("too-large", fragment, above, "nodes");
      if (this.nodes > documentLimits.nodes) return;
      this.node(node, parent, fragment, [...above, index]);
    }
  }

  private node(
    node: unknown,
    parent: string,
    fragment: FragmentName,
    path: readonly number[],
  ): void {
    if (!isRecord(node) || typeof node.type !== "string") {
      return this.report("malformed", fragment, path, parent);
    }
    const type = node.type;
    if (!isNodeType(type) || type === "unknownBlock" || type === "unknownInline") {
      return this.report("unknown-node", fragment, path, type.slice(0, 40));
    }
    if (!allowedInside[parent]?.includes(type)) {
      return this.report("misplaced-node", fragment, path, `${type} in ${parent}`);
    }
    this.attributes(type, node.attrs, fragment, path);
    this.marks(node.marks, fragment, path);
    if (type === "text") this.text(node.text, fragment, path);
    if (type === "figure") this.figure(node.attrs, fragment, path);
    const content = node.content ?? [];
    if (!Array.isArray(content)) return this.report("malformed", fragment, path, type);
    const before = this.problems.length;
    this.children(content, type, fragment, path);
    // Only a well-formed inside can be read as text.
    if (this.problems.length === before) this.words(node as unknown as NodeJson, fragment, path);
  }

  private words(node: NodeJson, fragment: FragmentName, path: readonly number[]): void {
    if (node.type === "picture") this.picture(node, fragment, path);
    if (node.type === "pullBox" && nodesText([node]).trim() === "") {
      this.report("pull-box-empty", fragment, path, "");
    }
  }

  private attributes(
    owner: string,
    attrs: unknown,
    fragment: FragmentName,
    path: readonly number[],
  ): void {
    if (attrs !== undefined && !isRecord(attrs)) {
      return this.report("malformed", fragment, path, owner);
    }
    const rules = attributeRules[owner] ?? {};
    const given = attrs ?? {};
    for (const [name, accepts] of Object.entries(rules)) {
      const optional = owner === "orderedList" || owner === "tableCell" || owner === "tableHeader";
      if (optional && given[name] === undefined) continue;
      // An empty phrase or alternative text has a sentence of its own.
      if (name === "alt" && given[name] === "") continue;
      if (!accepts(given[name])) {
        this.report("invalid-attribute", fragment, path, `${owner}.${name}`);
      }
    }
    const strange = Object.keys(given).find((name) => !rules[name] && given[name] !== null);
    if (strange !== undefined) {
      this.report("invalid-attribute", fragment, path, `${owner}.${strange.slice(0, 40)}`);
    }
  }

  private marks(marks: unknown, fragment: FragmentName, path: readonly number[]): void {
    if (marks === undefined) return;
    if (!Array.isArray(marks)) return this.report("malformed", fragment, path, "marks");
    for (const mark of marks as unknown[]) {
      const type = isRecord(mark) ? mark.type : undefined;
      if (!isRecord(mark) || !isMarkType(type) || type === "unknownMark") {
        this.report("unknown-mark", fragment, path, String(type).slice(0, 40));
      } else if (type === "comment") {
        this.report("comment-left", fragment, path, "");
      } else {
        this.attributes(type, mark.attrs, fragment, path);
      }
    }
  }

  private text(text: unknown, fragment: FragmentName, path: readonly number[]): void {
    if (typeof text !== "string" || text === "") {
      return this.report("malformed", fragment, path, "text");
    }
    const before = this.characters;
    this.characters += text.length;
    if (before <= documentLimits.characters && this.characters > documentLimits.characters) {
      this.report("too-large", fragment, path, "characters");
    }
  }

  private figure(attrs: unknown, fragment: FragmentName, path: readonly number[]): void {
    if (!isRecord(attrs) || typeof attrs.figureId !== "string") return;
    if (this.figures.has(attrs.figureId)) {
      this.report("figure-duplicate", fragment, path, String(attrs.phrase).slice(0, 80));
    }
    this.figures.add(attrs.figureId);
  }

  private picture(node: NodeJson, fragment: FragmentName, path: readonly number[]): void {
    const textOf = (type: string) =>
      nodesText((node.content ?? []).filter((child) => child.type === type));
    if (typeof node.attrs?.alt === "string" && node.attrs.alt.trim() === "") {
      this.report("picture-alt-missing", fragment, path, textOf("pictureCaption").slice(0, 80));
    }
    if (textOf("pictureCaption").trim() === "") {
      this.report("picture-caption-missing", fragment, path, "");
    }
    if (textOf("pictureCredit").trim() === "") {
      this.report("picture-credit-missing", fragment, path, "");
    }
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
