import { getDocumentSchema } from "@fangzhi/document/schema";
import { Fragment, Node, Slice } from "@tiptap/pm/model";
import { EditorState } from "@tiptap/pm/state";
import { expect, test } from "vitest";
import { writableTextPlugin } from "./writable-text.ts";

const schema = getDocumentSchema("body");
const plugin = writableTextPlugin();
const text = (words: string) => ({ type: "text", text: words });
const paragraph = (words: string) => ({ type: "paragraph", content: [text(words)] });

function nested(depth: number, words: string): object {
  let node: object = paragraph(words);
  for (let level = 0; level < depth; level++) node = { type: "blockquote", content: [node] };
  return node;
}

const stateOf = (...content: object[]) =>
  EditorState.create({
    doc: Node.fromJSON(schema, { type: "doc", content }),
    plugins: [plugin],
  });

function paste(slice: Slice): Slice {
  const transform = plugin.props.transformPasted as unknown as (slice: Slice) => Slice;
  return transform(slice);
}

test("characters that can't be written don't stay, whatever brought them", () => {
  const state = stateOf(paragraph("甲乙"), paragraph("丙丁"));
  const tr = state.tr
    .insertText("剪贴\u0000板\ufeff", 2)
    .insertText("\u0007𠮷\u{1fffe}祥\u007f", 11);
  const { doc } = state.apply(tr);
  expect(doc.textBetween(0, doc.content.size, "|")).toBe("甲剪贴板乙|丙𠮷祥丁");
  const html = plugin.props.transformPastedText as unknown as (text: string) => string;
  expect(html("一\u0000行\n二\t行")).toBe("一行\n二\t行");
});

test("nodes are not nested beyond what can be submitted; shallower again is always allowed", () => {
  const state = stateOf(nested(15, "深"), paragraph("浅"));
  const deeper = state.tr.replaceWith(0, 0, Node.fromJSON(schema, nested(16, "更深")));
  expect(state.apply(deeper).doc.eq(state.doc)).toBe(true);
  const tooDeep = stateOf(nested(30, "从前"));
  const shallow = tooDeep.tr.insert(0, Node.fromJSON(schema, paragraph("新")));
  expect(tooDeep.apply(shallow).doc.textContent).toBe("新从前");
});

test("a paste that is nested too deep keeps its words in their order", () => {
  const deep = {
    type: "blockquote",
    content: [paragraph("一"), nested(40, "二"), paragraph("三")],
  };
  const slice = new Slice(Fragment.from(Node.fromJSON(schema, deep)), 0, 0);
  const pasted = paste(slice);
  expect(pasted.content.textBetween(0, pasted.content.size, "|")).toBe("一|二|三");
  const state = stateOf(paragraph("字"));
  const { doc } = state.apply(state.tr.replace(0, 0, new Slice(pasted.content, 0, 0)));
  doc.check();
  expect(doc.textContent).toContain("一二三");
});

test("an ordinary paste is left as it is", () => {
  const list = {
    type: "bulletList",
    content: [{ type: "listItem", content: [paragraph("项")] }],
  };
  const slice = new Slice(Fragment.from(Node.fromJSON(schema, list)), 3, 3);
  expect(paste(slice)).toBe(slice);
});
