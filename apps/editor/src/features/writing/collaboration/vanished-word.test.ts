import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { captureWord, restoreWord } from "./vanished-word.ts";

/** Two copies of one text, as two tabs hold it. */
function twoTabs(...paragraphs: string[]): { ours: Y.Doc; theirs: Y.Doc; exchange: () => void } {
  const ours = new Y.Doc();
  const theirs = new Y.Doc();
  theirs.getXmlFragment("body").push(paragraphs.map(paragraph));
  Y.applyUpdate(ours, Y.encodeStateAsUpdate(theirs));
  const exchange = () => {
    Y.applyUpdate(ours, Y.encodeStateAsUpdate(theirs));
    Y.applyUpdate(theirs, Y.encodeStateAsUpdate(ours));
  };
  return { ours, theirs, exchange };
}

function paragraph(text: string): Y.XmlElement {
  const element = new Y.XmlElement("paragraph");
  element.insert(0, [new Y.XmlText(text)]);
  return element;
}

const textAt = (ydoc: Y.Doc, block: number): Y.XmlText =>
  (ydoc.getXmlFragment("body").get(block) as Y.XmlElement).get(0) as Y.XmlText;

const blocks = (ydoc: Y.Doc): string[] =>
  ydoc
    .getXmlFragment("body")
    .toArray()
    .map((block) => (block as Y.XmlElement).toArray().join(""));

/** Composes `word` at `index`: pinyin comes and goes, the word stays. */
function compose(ydoc: Y.Doc, index: number, word: string, block = 0) {
  const since = Y.getState(ydoc.store, ydoc.clientID);
  const text = textAt(ydoc, block);
  text.insert(index, "zhong");
  text.delete(index, 5);
  text.insert(index, word);
  return captureWord(ydoc, since);
}

describe("captureWord", () => {
  test("takes the word without the pinyin, with the words around it", () => {
    const { ours } = twoTabs("低空经济起飞");
    const word = compose(ours, 4, "正在");
    expect(word).toMatchObject({ text: "正在", before: "低空经济", after: "起飞", block: 0 });
  });

  test("is nothing when the composition was cancelled", () => {
    const { ours } = twoTabs("低空");
    const since = Y.getState(ours.store, ours.clientID);
    textAt(ours, 0).insert(2, "jing");
    textAt(ours, 0).delete(2, 4);
    expect(captureWord(ours, since)).toBeNull();
  });

  test("takes only this composition's part of what was typed in one go", () => {
    const { ours } = twoTabs("低空");
    textAt(ours, 0).insert(2, "经济");
    expect(compose(ours, 4, "起飞")).toMatchObject({ text: "起飞", before: "低空经济" });
  });
});

describe("restoreWord", () => {
  test("does nothing when the word is there", () => {
    const { ours, theirs, exchange } = twoTabs("低空经济起飞");
    const word = compose(ours, 4, "正在");
    textAt(theirs, 0).insert(0, "广东");
    exchange();
    expect(word && restoreWord(ours, word)).toBe(false);
    expect(blocks(ours)).toEqual(["广东低空经济正在起飞"]);
  });

  test("puts it back where its words went when the paragraph was written anew", () => {
    const { ours, theirs, exchange } = twoTabs("前一段", "低空经济起飞");
    const word = compose(ours, 4, "正在", 1);
    // As y-tiptap writes a paragraph that becomes a heading, or is joined.
    theirs.getXmlFragment("body").delete(1, 1);
    const heading = new Y.XmlElement("heading");
    heading.insert(0, [new Y.XmlText("低空经济起飞")]);
    theirs.getXmlFragment("body").insert(1, [heading]);
    exchange();
    expect(blocks(ours)).toEqual(["前一段", "低空经济起飞"]);
    expect(word && restoreWord(ours, word)).toBe(true);
    expect(blocks(ours)).toEqual(["前一段", "低空经济正在起飞"]);
    exchange();
    expect(blocks(theirs)).toEqual(blocks(ours));
  });

  test("follows the side of the split that its words are on", () => {
    const { ours, theirs, exchange } = twoTabs("广东低空经济起飞,江苏新材料");
    const word = compose(ours, 6, "正在");
    theirs.getXmlFragment("body").delete(0, 1);
    theirs
      .getXmlFragment("body")
      .insert(0, [paragraph("广东低空"), paragraph("经济起飞,江苏新材料")]);
    exchange();
    expect(word && restoreWord(ours, word)).toBe(true);
    expect(blocks(ours)).toEqual(["广东低空", "经济正在起飞,江苏新材料"]);
  });

  test("gets a paragraph of its own when nothing around it is left", () => {
    const { ours, theirs, exchange } = twoTabs("第一段", "低空");
    const word = compose(ours, 2, "经济", 1);
    theirs.getXmlFragment("body").delete(1, 1);
    exchange();
    expect(word && restoreWord(ours, word)).toBe(true);
    expect(blocks(ours)).toEqual(["第一段", "经济"]);
  });
});
