import { schemaVersion } from "@fangzhi/document";
import type { DocumentJson, NodeJson } from "@fangzhi/types";
import { describe, expect, it } from "vitest";
import { placeReasons } from "./place-reasons.ts";

const documentOf = (...lines: string[]): DocumentJson => {
  const empty: NodeJson[] = [{ type: "paragraph" }];
  const body = lines.map((text) => ({ type: "paragraph", content: [{ type: "text", text }] }));
  return {
    schemaVersion,
    fragments: { kicker: empty, headline: empty, deck: empty, summary: empty, body },
  };
};
const reason = (quote: string | null) => ({ id: "r", text: "请核", quote, answer: null });
const judged = documentOf("全省已开通基站超1.1万个，居全国前列。企业总量增长。", "下一步将扩建。");

describe("the places of the words that reasons quote", () => {
  it("are followed through a rewriting and through a move", () => {
    const shown = documentOf(
      "企业总量增长。",
      "全省已开通基站逾2.13万个，居全国前列。下一步将扩建。",
    );
    const [number, none] = placeReasons([reason("基站超1.1万个"), reason(null)], judged, shown);
    expect(number).toMatchObject({ words: "基站逾2.13万个", place: { from: { block: 1 } } });
    expect(none).toMatchObject({ words: null, place: null });
  });

  it("are told as gone when the words are, and need no telling when they are the same", () => {
    const shown = documentOf("下一步将扩建。");
    const [gone, same] = placeReasons([reason("居全国前列"), reason("扩建")], judged, shown);
    expect(gone).toMatchObject({ words: null, place: null });
    expect(same).toMatchObject({ words: null, place: { from: { block: 0, offset: 4 } } });
  });
});
