import { type DocumentJson, fragmentNames, isWritable } from "@fangzhi/types";
import { prosemirrorToYXmlFragment, yXmlFragmentToProseMirrorRootNode } from "@tiptap/y-tiptap";
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { documentText } from "../document-text.ts";
import { hashDocument } from "../hash-document.ts";
import { getDocumentSchema } from "../schema/index.ts";
import { stripComments } from "../strip-comments.ts";
import { documentOf, figure, paragraph, testId, text, wholeDocument } from "../testing/builders.ts";
import { validateDocument } from "../validate-document.ts";
import {
  applyUpdates,
  createEmptyDocument,
  documentFromJson,
  documentToJson,
  editDocument,
  keepForeignNodes,
  replaceFigure,
  restoreDocument,
  rewriteSentence,
} from "./index.ts";

const bodyOf = (document: DocumentJson) => document.fragments.body;
const live = (document: DocumentJson) => applyUpdates([documentFromJson(document)]);

describe("a new document", () => {
  test("holds one paragraph in every fragment and is the same bytes every time", () => {
    expect(createEmptyDocument()).toEqual(createEmptyDocument());
    expect(documentToJson(createEmptyDocument())).toEqual(documentOf({}));
  });

  test("made twice and merged is still one document", () => {
    const ydoc = applyUpdates([createEmptyDocument(), createEmptyDocument()]);
    expect(documentToJson(ydoc)).toEqual(documentOf({}));
  });
});

describe("to and from JSON", () => {
  test("a document with one of everything comes back the same", () => {
    const document = wholeDocument();
    expect(documentToJson(documentFromJson(document))).toEqual(document);
  });

  test("reads the same from a document as from its update", () => {
    const ydoc = live(wholeDocument());
    expect(documentToJson(Y.encodeStateAsUpdate(ydoc))).toEqual(documentToJson(ydoc));
  });

  test("what the browser makes of it, and writes back, is the same document", () => {
    const ydoc = live(wholeDocument());
    const copy = new Y.Doc();
    for (const name of fragmentNames) {
      const schema = getDocumentSchema(name);
      const root = yXmlFragmentToProseMirrorRootNode(ydoc.getXmlFragment(name), schema);
      root.check();
      prosemirrorToYXmlFragment(root, copy.getXmlFragment(name));
    }
    expect(documentToJson(copy)).toEqual(wholeDocument());
  });

  test("reading never changes the document, unknown nodes come out as they are", () => {
    const ydoc = live(documentOf({}));
    const strange = new Y.XmlElement("chart");
    strange.setAttribute("kind", "bar");
    ydoc.getXmlFragment("body").insert(1, [strange]);
    const before = Y.encodeStateAsUpdate(ydoc);
    const document = documentToJson(ydoc);
    expect(bodyOf(document)[1]).toEqual({ type: "chart", attrs: { kind: "bar" } });
    expect(Y.encodeStateAsUpdate(ydoc)).toEqual(before);
  });

  test("foreign nodes of an imported document are kept as unknown nodes", () => {
    const strange = { type: "chart", attrs: { kind: "bar" } };
    const document = documentToJson(documentFromJson(documentOf({ body: [strange] })));
    const json = JSON.stringify({ attrs: { kind: "bar" }, type: "chart" });
    expect(bodyOf(document)).toEqual([{ type: "unknownBlock", attrs: { json } }]);
  });

  test("overlapping comments come out, and stripping them leaves the hash of the text", () => {
    const plain = documentOf({ body: [paragraph("一二三四五")] });
    const comment = (id: number) => ({ type: "comment", attrs: { threadId: testId(id) } });
    const commented = documentOf({
      body: [
        paragraph(
          text("一", comment(1)),
          text("二三", comment(1), comment(2)),
          text("四", comment(2)),
          "五",
        ),
      ],
    });
    const read = documentToJson(documentFromJson(commented));
    expect(read).toEqual(commented);
    expect(hashDocument(stripComments(read))).toBe(hashDocument(plain));
  });

  test("10,000 characters with 300 figures come back the same", () => {
    const body = Array.from({ length: 100 }, (_, index) => {
      const id = index * 3;
      const words = "产业集群的融合发展是新材料产业的鲜明特征。".repeat(4);
      const figures = [figure("超1.1万个", id), "，", figure("近80万架次", id + 1), "，"];
      return paragraph(words, ...figures, figure("1.5万余家", id + 2), "。");
    });
    const document = documentOf({ body });
    expect(documentText(document).length).toBeGreaterThan(10_000);
    expect(documentToJson(documentFromJson(document))).toEqual(document);
  });
});

describe("what no editor makes", () => {
  test("a document deeper than a stack is read, its words kept, and refused at submit", () => {
    for (const depth of [60, 3_000, 20_000]) {
      const ydoc = live(documentOf({ headline: [paragraph("标题")], body: [paragraph("正文")] }));
      ydoc.transact(() => {
        let parent: Y.XmlFragment = ydoc.getXmlFragment("body");
        for (let level = 0; level < depth; level++) {
          const quote = new Y.XmlElement("blockquote");
          parent.push([quote]);
          parent = quote;
        }
        const figure = new Y.XmlElement("figure");
        figure.setAttribute("figureId", testId(1));
        parent.push([new Y.XmlText("最深处"), figure]);
      });
      const document = documentToJson(ydoc);
      expect(documentText(document)).toContain("最深处");
      expect(validateDocument(stripComments(document)).ok).toBe(false);
      expect(hashDocument(document)).toHaveLength(64);
      expect(replaceFigure(ydoc, testId(1), { revisionId: testId(9), phrase: "1个" })).toBe(1);
    }
  });

  test("what can't be written is not read, from words, attributes and marks alike", () => {
    const ydoc = live(documentOf({ body: [paragraph("正文", figure("1.1万个"))] }));
    const block = ydoc.getXmlFragment("body").get(0) as Y.XmlElement;
    (block.get(1) as Y.XmlElement).setAttribute("phrase", "1.1万\u0000个");
    const words = block.get(0) as Y.XmlText;
    words.insert(2, "\u0000\u0007\ufeff\u007f\uffff");
    words.format(1, 2, { link: { href: "https://example.org/\u0000" } });
    const json = JSON.stringify(documentToJson(ydoc));
    expect(json).toContain('"正"');
    expect(json).toContain("1.1万个");
    expect(isWritable(json)).toBe(true);
    expect(json).not.toMatch(/\\u00/);
  });
});

describe("foreign nodes in a live document", () => {
  const withChart = () => {
    const ydoc = live(documentOf({ body: [paragraph("前")] }));
    const strange = new Y.XmlElement("chart");
    const words = new Y.XmlText();
    words.insert(0, "图中的字");
    strange.insert(0, [words]);
    ydoc.getXmlFragment("body").insert(1, [strange]);
    return ydoc;
  };

  test("are kept as unknown nodes before a browser would delete them", () => {
    const { update } = editDocument(Y.encodeStateAsUpdate(withChart()), keepForeignNodes);
    const ydoc = applyUpdates([Y.encodeStateAsUpdate(withChart())]);
    expect(update).not.toBeNull();
    keepForeignNodes(ydoc);
    const schema = getDocumentSchema("body");
    const root = yXmlFragmentToProseMirrorRootNode(ydoc.getXmlFragment("body"), schema);
    expect(root.child(1).attrs.json).toContain("图中的字");
  });

  test("nothing is written to a document that fits", () => {
    const state = documentFromJson(wholeDocument());
    expect(editDocument(state, keepForeignNodes).update).toBeNull();
    expect(editDocument(createEmptyDocument(), keepForeignNodes).update).toBeNull();
  });
});

describe("replacing a figure", () => {
  const next = { revisionId: testId(777), phrase: "逾2.13万个" };

  test("changes its revision and phrase and nothing else", () => {
    const state = documentFromJson(wholeDocument());
    const { update, result } = editDocument(state, (ydoc) => replaceFigure(ydoc, testId(1), next));
    expect(result).toBe(1);
    const after = documentToJson(applyUpdates([state, update as Uint8Array]));
    expect(bodyOf(after)[1]?.content?.[1]).toEqual(figure("逾2.13万个", 1, next));
    expect(update?.length).toBeLessThan(400);
  });

  test("says 0 when the figure has gone, and writes nothing when it already shows it", () => {
    const state = documentFromJson(wholeDocument());
    const gone = editDocument(state, (ydoc) => replaceFigure(ydoc, testId(66), next));
    expect(gone).toEqual({ update: null, result: 0 });
    const same = { revisionId: testId(201), phrase: "超1.1万个" };
    const again = editDocument(state, (ydoc) => replaceFigure(ydoc, testId(1), same));
    expect(again).toEqual({ update: null, result: 1 });
  });

  test("merges with what a colleague types meanwhile in the same paragraph", () => {
    const state = documentFromJson(wholeDocument());
    const { update } = editDocument(state, (ydoc) => replaceFigure(ydoc, testId(1), next));
    const colleague = applyUpdates([state]);
    const words = (colleague.getXmlFragment("body").get(1) as Y.XmlElement).get(0) as Y.XmlText;
    words.insert(0, "记者获悉，");
    const merged = documentToJson(applyUpdates([update as Uint8Array], colleague));
    expect(documentText(merged)).toContain(
      "记者获悉，截至2024年底，全省已开通5G-A基站逾2.13万个，",
    );
  });
});

describe("rewriting the sentence around a figure", () => {
  const before = documentOf({
    body: [
      paragraph(
        "前一句。截至2024年底，全省已开通基站",
        figure("超1.1万个", 1),
        "，累计获批航线",
        figure("超700条", 2),
        "。后一句。",
      ),
    ],
  });
  const expected = "截至2024年底，全省已开通基站超1.1万个，累计获批航线超700条。";
  const rewrite = (sentence: string, { seen = expected, letGo = [] as string[] } = {}) =>
    editDocument(documentFromJson(before), (ydoc) => {
      const shows = { revisionId: testId(777), phrase: "逾2.13万个" };
      const next = { ...shows, sentence, expected: seen, letGo };
      return { outcome: rewriteSentence(ydoc, testId(1), next), after: documentToJson(ydoc) };
    }).result;

  test("keeps the other figure where its phrase still stands", () => {
    const { outcome, after } = rewrite("截至2025年底，全省已建成基站逾2.13万个，航线超700条。");
    expect(outcome).toEqual({ ok: true, lost: [] });
    expect(bodyOf(after)).toEqual([
      paragraph(
        "前一句。截至2025年底，全省已建成基站",
        figure("逾2.13万个", 1, { revisionId: testId(777) }),
        "，航线",
        figure("超700条", 2),
        "。后一句。",
      ),
    ]);
  });

  test("places the other figure wherever its phrase now stands, formats around it kept", () => {
    const { outcome, after } = rewrite("航线超700条，基站逾2.13万个，均居前列。");
    expect(outcome).toEqual({ ok: true, lost: [] });
    expect(bodyOf(after)).toEqual([
      paragraph(
        "前一句。航线",
        figure("超700条", 2),
        "，基站",
        figure("逾2.13万个", 1, { revisionId: testId(777) }),
        "，均居前列。后一句。",
      ),
    ]);
  });

  test("refuses to lose another figure unasked, and names it", () => {
    const { outcome, after } = rewrite("逾2.13万个基站已开通，航线超1700条。");
    expect(outcome).toEqual({
      ok: false,
      refusal: { code: "figures-lost", figures: [{ figureId: testId(2), phrase: "超700条" }] },
    });
    expect(after).toEqual(before);
  });

  test("lets another figure go when a person said so", () => {
    const { outcome, after } = rewrite("逾2.13万个基站已开通。", { letGo: [testId(2)] });
    expect(outcome).toEqual({ ok: true, lost: [{ figureId: testId(2), phrase: "超700条" }] });
    expect(documentText(after)).toBe("前一句。逾2.13万个基站已开通。后一句。");
    expect(bodyOf(after)[0]?.content?.filter((node) => node.type === "figure")).toHaveLength(1);
  });

  test("refuses when a colleague changed the sentence, naming what it says now", () => {
    const { outcome, after } = rewrite("逾2.13万个。", { seen: "别的句子。" });
    expect(outcome).toEqual({
      ok: false,
      refusal: { code: "sentence-changed", sentence: expected },
    });
    expect(after).toEqual(before);
  });

  test("refuses a sentence without the phrase, and a figure that has gone", () => {
    expect(rewrite("没有数字的句子。").outcome).toEqual({
      ok: false,
      refusal: { code: "phrase-missing" },
    });
    const gone = editDocument(documentFromJson(before), (ydoc) =>
      rewriteSentence(ydoc, testId(5), {
        ...{ revisionId: "", phrase: "a", sentence: "a" },
        ...{ expected, letGo: [] },
      }),
    );
    expect(gone.result).toEqual({ ok: false, refusal: { code: "figure-gone" } });
  });
});

describe("restoring", () => {
  test("makes the live document say what the earlier one said, by a small edit", () => {
    const earlier = wholeDocument();
    const ydoc = live(earlier);
    replaceFigure(ydoc, testId(1), { revisionId: testId(9), phrase: "逾2.13万个" });
    ydoc.getXmlFragment("body").delete(3, 2);
    const edit = editDocument(Y.encodeStateAsUpdate(ydoc), (copy) =>
      restoreDocument(copy, earlier),
    );
    const after = documentToJson(applyUpdates([edit.update as Uint8Array], ydoc));
    expect(after).toEqual(earlier);
    expect(edit.update?.length).toBeLessThan(documentFromJson(earlier).length / 2);
  });
});
