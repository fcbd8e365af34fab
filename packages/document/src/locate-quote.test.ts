import type { CommentAnchor, DocumentJson } from "@fangzhi/types";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { diffDocuments } from "./diff/diff-documents.ts";
import { followPlace } from "./diff/follow-place.ts";
import { indexForQuotes, locateQuote, wordsAt } from "./locate-quote.ts";
import { arbitraryDocument } from "./testing/arbitrary-document.ts";
import {
  bulletList,
  documentOf,
  figure,
  paragraph,
  picture,
  table,
  text,
} from "./testing/builders.ts";

const anchor = (quote: string, hint: Partial<CommentAnchor> = {}): CommentAnchor => ({
  fragment: "body",
  quote,
  block: 0,
  offset: 0,
  ...hint,
});
const locate = (document: DocumentJson, asked: CommentAnchor) =>
  locateQuote(indexForQuotes(document), asked);

describe("finding quoted words", () => {
  it("reads figures as their phrases and looks through marks", () => {
    const document = documentOf({
      body: [paragraph("已开通", figure("超1.1万个"), text("基站", { type: "bold" }), "。")],
    });
    const place = locate(document, anchor("开通超1.1万个基站"));
    expect(place).toEqual({
      fragment: "body",
      from: { block: 0, offset: 1 },
      to: { block: 0, offset: 11 },
    });
    expect(place && wordsAt(document, place)).toBe("开通超1.1万个基站");
  });

  it("keeps words that a new paragraph end now divides, and words two paragraphs now join", () => {
    const apart = documentOf({ body: [paragraph("低空经济"), paragraph("正在起飞。")] });
    const place = locate(apart, anchor("经济正在起飞"));
    expect(place?.from).toEqual({ block: 0, offset: 2 });
    expect(place?.to).toEqual({ block: 1, offset: 4 });
    const joined = documentOf({ body: [paragraph("低空经济正在起飞。")] });
    expect(locate(joined, anchor("经济\n正在起飞"))?.from.offset).toBe(2);
  });

  it("takes the nearest of several matches: the fragment, then the block, then the offset", () => {
    const document = documentOf({
      summary: [paragraph("企业集聚")],
      body: [paragraph("企业"), bulletList("企业，企业"), table(["企业"])],
    });
    const from = (hint: Partial<CommentAnchor>) => {
      const place = locate(document, anchor("企业", hint));
      return [place?.fragment, place?.from.block, place?.from.offset];
    };
    expect(from({ fragment: "summary", block: 9 })).toEqual(["summary", 0, 0]);
    expect(from({ block: 1, offset: 4 })).toEqual(["body", 1, 3]);
    expect(from({ block: 7 })).toEqual(["body", 2, 0]);
  });

  it("says when they are gone", () => {
    expect(locate(documentOf({ body: [paragraph("别的话。")] }), anchor("起飞"))).toBeNull();
  });

  it("finds every stretch of any document, and answers the words that were asked for", () => {
    fc.assert(
      fc.property(
        arbitraryDocument,
        fc.nat(),
        fc.integer({ min: 1, max: 40 }),
        (given, at, long) => {
          const index = indexForQuotes(given);
          const words = index.map((line) => line.text).join("");
          const start = words.length === 0 ? 0 : at % words.length;
          const line = index.find(({ text: own }) =>
            own.includes(words.slice(start, start + long)),
          );
          if (!line || words === "") return;
          const quote = words.slice(start, start + long);
          const place = locateQuote(index, anchor(quote, { fragment: line.fragment }));
          expect(place).not.toBeNull();
          if (place) expect(wordsAt(given, place).replace(/\s+/g, "")).toBe(quote);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe("following words through a comparison", () => {
  const follow = (before: DocumentJson, after: DocumentJson, quote: string) => {
    const place = locate(before, anchor(quote));
    if (!place) throw new Error(`no ${quote}`);
    const followed = followPlace(diffDocuments(before, after), place);
    return followed && wordsAt(after, followed);
  };
  const other = paragraph("企业总量达到一个新的高度，产业链上下游日益完整，带动就业。");
  const stations = (phrase: string) =>
    paragraph("依托坚实的产业基础，全省已开通5G-A基站", figure(phrase), "，居全国前列。");

  it("finds a figure under its new value, and the sentence around it", () => {
    const before = documentOf({ body: [stations("超1.1万个"), other] });
    const after = documentOf({ body: [other, stations("逾2.13万个")] });
    expect(follow(before, after, "超1.1万个")).toBe("逾2.13万个");
    expect(follow(before, after, "全省已开通5G-A基站超1.1万个，居")).toBe(
      "全省已开通5G-A基站逾2.13万个，居",
    );
  });

  it("follows into the paragraphs that a split made", () => {
    const before = documentOf({
      body: [paragraph("第一句说的是产业基础。第二句说的是应用场景。")],
    });
    const after = documentOf({
      body: [paragraph("第一句说的是产业基础。"), paragraph("第二句说的是应用新场景。")],
    });
    expect(follow(before, after, "应用场景")).toBe("应用新场景");
  });

  it("follows a sentence that moved, within its paragraph and to another, edited or not", () => {
    const first = "全省已建成通用机场35个。低空航线网络覆盖21个地市。无人机配送率先落地。";
    const second = "监管平台同步上线运行。";
    const before = documentOf({ body: [paragraph(first), paragraph(second)] });
    const within = "低空航线网络覆盖21个地市。无人机配送率先落地。全省已建成通用机场38个。";
    const after = documentOf({ body: [paragraph(within), paragraph(second)] });
    expect(follow(before, after, "通用机场35个")).toBe("通用机场38个");
    const left = "低空航线网络覆盖21个地市。无人机配送率先落地。";
    const joined = `${second}全省已建成通用机场35个。`;
    const beyond = documentOf({ body: [paragraph(left), paragraph(joined)] });
    expect(follow(before, beyond, "通用机场35个")).toBe("通用机场35个");
    expect(follow(before, beyond, "低空航线")).toBe("低空航线");
  });

  it("follows words in a table's cell and under a picture", () => {
    const rows = (flights: string) => table(["城市", "航线"], ["广州", "120条"], ["深圳", flights]);
    const before = documentOf({
      body: [other, rows("310条"), picture("航线图，共35条", "记者摄")],
    });
    const after = documentOf({
      body: [
        table(["城市", "航线"], ["东莞", "38条"], ["广州", "120条"], ["深圳", "356条"]),
        picture("航线图，共42条", "记者摄"),
      ],
    });
    expect(follow(before, after, "310条")).toBe("356条");
    expect(follow(before, after, "120条")).toBe("120条");
    expect(follow(before, after, "共35条")).toBe("共42条");
    expect(follow(before, after, "日益完整")).toBeNull();
  });

  it("finds nothing when the paragraph is taken out", () => {
    const before = documentOf({ body: [stations("超1.1万个"), other] });
    expect(follow(before, documentOf({ body: [other] }), "居全国前列")).toBeNull();
  });
});
