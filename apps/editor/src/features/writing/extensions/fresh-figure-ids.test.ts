import { getDocumentSchema } from "@fangzhi/document/schema";
import type { FragmentName } from "@fangzhi/types";
import type { Editor } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { EditorState, type Transaction } from "@tiptap/pm/state";
import { ySyncPluginKey } from "@tiptap/y-tiptap";
import { expect, test } from "vitest";
import { createStore } from "../store.ts";
import { freshFigureIds } from "./fresh-figure-ids.ts";

const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;
const schema = getDocumentSchema("body");
const figure = (number: number) =>
  schema.node("figure", {
    figureId: id(number),
    metricId: id(90),
    revisionId: id(91),
    phrase: "超2000家",
  });
const paragraph = (...content: Node[]) => schema.node("paragraph", null, content);

function stateOf(doc: Node, elsewhere: readonly Pick<EditorState, "doc" | "schema">[] = []) {
  const others = elsewhere.map((state, index): [FragmentName, Editor] => [
    index === 0 ? "summary" : "deck",
    { isDestroyed: false, schema: state.schema, state } as unknown as Editor,
  ]);
  const editors = createStore<ReadonlyMap<FragmentName, Editor>>(new Map(others));
  return EditorState.create({ doc, plugins: [freshFigureIds({ editors })] });
}

function idsAfter(state: EditorState, change: (tr: Transaction) => Transaction): string[] {
  const ids: string[] = [];
  state.apply(change(state.tr)).doc.descendants((node) => {
    if (node.type.name === "figure") ids.push(String(node.attrs.figureId));
  });
  return ids;
}

const doc = schema.node("doc", null, [paragraph(schema.text("已有"), figure(1)), paragraph()]);
const end = doc.content.size - 1;

test("a copy beside its original gets an id of its own, the original keeps its", () => {
  const ids = idsAfter(stateOf(doc), (tr) => tr.insert(end, figure(1)));
  expect(ids[0]).toBe(id(1));
  expect(ids[1]).not.toBe(id(1));
});

test("two copies pasted at once are three figures", () => {
  const ids = idsAfter(stateOf(doc), (tr) => tr.insert(end, [figure(1), figure(1)]));
  expect(new Set(ids).size).toBe(3);
});

test("a figure that was cut keeps its id where it is pasted", () => {
  const ids = idsAfter(stateOf(doc), (tr) => tr.delete(3, 4).insert(end - 1, figure(1)));
  expect(ids).toEqual([id(1)]);
});

test("a copy from another part of the piece gets an id of its own", () => {
  const summary = getDocumentSchema("summary");
  const there = EditorState.create({
    doc: summary.nodeFromJSON({
      type: "doc",
      content: [{ type: "paragraph", content: [figure(7).toJSON()] }],
    }),
  });
  const ids = idsAfter(stateOf(doc, [there]), (tr) => tr.insert(end, figure(7)));
  expect(ids[1]).not.toBe(id(7));
});

test("what arrives from others is left as it is", () => {
  const ids = idsAfter(stateOf(doc), (tr) =>
    tr.insert(end, figure(1)).setMeta(ySyncPluginKey, { isChangeOrigin: true }),
  );
  expect(ids).toEqual([id(1), id(1)]);
});

test("splitting a paragraph before a figure changes no id", () => {
  expect(idsAfter(stateOf(doc), (tr) => tr.split(2))).toEqual([id(1)]);
});
