import { type FigureAttrs, type NodeJson, PictureAttrs, ProfileSectionAttrs } from "@fangzhi/types";
import { createElement, Fragment, type ReactElement, type ReactNode } from "react";
import { nodesText } from "../document-text.ts";
import { isNodeType, type NodeType } from "../node-types.ts";
import { renderInline } from "./render-inline.ts";

/** What the page decides itself: everything that needs a source, an address or another text. */
export interface FragmentRenderers {
  renderFigure: (figure: FigureAttrs) => ReactNode;
  renderPicture: (picture: PictureAttrs, caption: ReactNode, credit: ReactNode) => ReactNode;
  renderProfileSection: (section: ProfileSectionAttrs) => ReactNode;
  /** The id of a section head, for links to it. `index` counts the heads of these nodes from 0. */
  headingId?: (index: number) => string;
}

export interface RenderFragmentProps extends FragmentRenderers {
  nodes: readonly NodeJson[];
}

/**
 * The blocks of a fragment as static React elements, for server rendering: no state, no effects.
 * Text is escaped by React, links that aren't safe lose their address, unknown nodes and refused
 * attributes render nothing but the words they hold.
 */
export function RenderFragment(props: RenderFragmentProps): ReactElement {
  const page: Page = { ...props, headings: 0 };
  return createElement(Fragment, null, ...renderBlocks(props.nodes, page));
}

/**
 * The words of a one-line fragment (kicker, headline, deck) without their paragraphs, to stand inside
 * the page's own heading. Several paragraphs are separated by a line break.
 */
export function RenderLine(props: {
  nodes: readonly NodeJson[];
  renderFigure: (figure: FigureAttrs) => ReactNode;
}): ReactElement {
  const lines = props.nodes.filter((node) => node.content && node.content.length > 0);
  const children = lines.flatMap((line, index) => [
    ...(index > 0 ? [createElement("br")] : []),
    ...renderInline(line.content ?? [], props.renderFigure),
  ]);
  return createElement(Fragment, null, ...children);
}

interface Page extends FragmentRenderers {
  /** How many section heads were rendered so far. */
  headings: number;
}

function renderBlocks(nodes: readonly NodeJson[], page: Page): ReactNode[] {
  return nodes.map((node) => renderNode(node, page));
}

function renderNode(node: NodeJson, page: Page): ReactNode {
  if (!isNodeType(node.type)) return null;
  const render: Renderer = renderers[node.type];
  return render(node, page);
}

type Renderer = (node: NodeJson, page: Page) => ReactNode;

const blocksIn =
  (tag: string): Renderer =>
  (node, page) =>
    createElement(tag, null, ...renderBlocks(node.content ?? [], page));

const wordsOf = (node: NodeJson, page: Page) => renderInline(node.content ?? [], page.renderFigure);

const loose: Renderer = (node, page) =>
  createElement(Fragment, null, ...renderInline([node], page.renderFigure));

/** One entry for every node type: a new one cannot be forgotten. */
const renderers: Readonly<Record<NodeType, Renderer>> = {
  paragraph: (node, page) =>
    node.content && node.content.length > 0
      ? createElement("p", null, ...wordsOf(node, page))
      : null,
  heading: (node, page) => {
    const tag = node.attrs?.level === 3 ? "h3" : "h2";
    const id = page.headingId?.(page.headings);
    page.headings += 1;
    return createElement(tag, id === undefined ? null : { id }, ...wordsOf(node, page));
  },
  bulletList: blocksIn("ul"),
  orderedList: (node, page) => {
    const start = wholeNumber(node.attrs?.start, 1);
    return createElement(
      "ol",
      start === 1 ? null : { start },
      ...renderBlocks(node.content ?? [], page),
    );
  },
  listItem: (node, page) => createElement("li", null, ...tight(node, page)),
  blockquote: blocksIn("blockquote"),
  pullBox: (node, page) => {
    const title = nodesText((node.content ?? []).filter((child) => child.type === "pullBoxTitle"));
    return createElement(
      "aside",
      { className: "pull-box", ...(title ? { "aria-label": title } : {}) },
      ...renderBlocks(node.content ?? [], page),
    );
  },
  pullBoxTitle: (node, page) =>
    createElement("p", { className: "pull-box-title" }, ...wordsOf(node, page)),
  picture: (node, page) => {
    const attrs = PictureAttrs.safeParse(node.attrs);
    const part = (type: NodeType) => {
      const found = (node.content ?? []).filter((child) => child.type === type);
      return createElement(Fragment, null, ...found.flatMap((child) => wordsOf(child, page)));
    };
    if (!attrs.success) return null;
    return page.renderPicture(attrs.data, part("pictureCaption"), part("pictureCredit"));
  },
  pictureCaption: (node, page) => createElement("p", null, ...wordsOf(node, page)),
  pictureCredit: (node, page) => createElement("p", null, ...wordsOf(node, page)),
  table: (node, page) =>
    createElement(
      "div",
      { className: "table-scroll" },
      createElement("table", null, createElement("tbody", null, ...renderRows(node, page))),
    ),
  tableRow: blocksIn("tr"),
  tableHeader: (node, page) => renderHeader(node, page, "row"),
  tableCell: (node, page) => createElement("td", spans(node), ...tight(node, page)),
  profileSection: (node, page) => {
    const attrs = ProfileSectionAttrs.safeParse(node.attrs);
    return attrs.success ? page.renderProfileSection(attrs.data) : null;
  },
  unknownBlock: () => null,
  unknownInline: () => null,
  text: loose,
  hardBreak: loose,
  figure: loose,
};

/** A heading cell that says nothing, such as the corner of a table, heads nothing. */
function renderHeader(node: NodeJson, page: Page, scope: "row" | "col"): ReactNode {
  const words = tight(node, page);
  return words.length > 0
    ? createElement("th", { ...spans(node), scope }, ...words)
    : createElement("td", spans(node));
}

function renderRows(table: NodeJson, page: Page): ReactNode[] {
  return (table.content ?? []).map((row, index) => {
    if (index > 0) return renderNode(row, page);
    const cells = (row.content ?? []).map((cell) =>
      cell.type === "tableHeader" ? renderHeader(cell, page, "col") : renderNode(cell, page),
    );
    return createElement("tr", null, ...cells);
  });
}

/** A single paragraph in a list item or a cell needs no `p` of its own. */
function tight(node: NodeJson, page: Page): ReactNode[] {
  const [only, ...others] = node.content ?? [];
  if (only?.type === "paragraph" && others.length === 0) return wordsOf(only, page);
  return renderBlocks(node.content ?? [], page);
}

function spans(cell: NodeJson): { colSpan?: number; rowSpan?: number } {
  const colSpan = wholeNumber(cell.attrs?.colspan, 1);
  const rowSpan = wholeNumber(cell.attrs?.rowspan, 1);
  return { ...(colSpan > 1 ? { colSpan } : {}), ...(rowSpan > 1 ? { rowSpan } : {}) };
}

function wholeNumber(value: unknown, fallback: number): number {
  return typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= 100_000
    ? value
    : fallback;
}
