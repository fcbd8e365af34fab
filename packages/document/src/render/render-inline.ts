import { FigureAttrs, type NodeJson } from "@fangzhi/types";
import { createElement, type ReactNode } from "react";
import { isSafeHref } from "../safe-href.ts";
import { inlineText } from "../walk.ts";

/** Text, figures and line breaks as React children. Neighbouring texts of one link are one link. */
export function renderInline(
  nodes: readonly NodeJson[],
  renderFigure: (figure: FigureAttrs) => ReactNode,
): ReactNode[] {
  const rendered: ReactNode[] = [];
  for (let index = 0; index < nodes.length; ) {
    const href = safeHrefOf(nodes[index]);
    let end = index + 1;
    while (href !== null && end < nodes.length && safeHrefOf(nodes[end]) === href) end += 1;
    const words = nodes.slice(index, end).map((node) => renderOne(node, renderFigure));
    rendered.push(
      ...(href === null
        ? words
        : [createElement("a", { href, rel: "noopener noreferrer nofollow" }, ...words)]),
    );
    index = end;
  }
  return rendered;
}

function renderOne(node: NodeJson, renderFigure: (figure: FigureAttrs) => ReactNode): ReactNode {
  if (node.type === "hardBreak") return createElement("br");
  if (node.type === "figure") {
    const figure = FigureAttrs.safeParse(node.attrs);
    return figure.success ? renderFigure(figure.data) : inlineText(node);
  }
  if (node.type !== "text") return null;
  const has = (type: string) => node.marks?.some((mark) => mark.type === type) ?? false;
  const words = inlineText(node);
  const italic = has("italic") ? createElement("em", null, words) : words;
  return has("bold") ? createElement("strong", null, italic) : italic;
}

function safeHrefOf(node: NodeJson | undefined): string | null {
  const href = node?.marks?.find((mark) => mark.type === "link")?.attrs?.href;
  return isSafeHref(href) ? href : null;
}
