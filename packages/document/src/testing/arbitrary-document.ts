import type { DocumentJson, NodeJson } from "@fangzhi/types";
import fc from "fast-check";
import { stripComments } from "../strip-comments.ts";
import {
  bulletList,
  documentOf,
  figure,
  heading,
  paragraph,
  picture,
  pullBox,
  table,
  testId,
  text,
} from "./builders.ts";

const words = fc.constantFrom(
  "企业",
  "低空",
  "经济",
  "的",
  "了",
  "，",
  "。",
  "、",
  ",",
  ".",
  "超1.1万个",
  "逾2.13万个",
  "1.5万余家",
  "30%以上",
  "2024年底",
  "5G-A",
  "基站",
  " ",
  "“",
  "”",
  '"',
  "产业链",
  "3",
  "万",
  "约",
  "余",
  "１２．５％",
  "……",
  "😀",
);
const phrase = fc.constantFrom("超1.1万个", "逾2.13万个", "1.5万余家", "近80万架次", "千。百");
const marks = fc.constantFrom(
  [],
  [{ type: "bold" }],
  [{ type: "link", attrs: { href: "https://example.org/" } }],
  [{ type: "bold" }, { type: "italic" }],
);
const run = fc
  .tuple(fc.array(words, { minLength: 1, maxLength: 8 }), marks)
  .map(([parts, own]) => text(parts.join(""), ...own));
const inline = fc.oneof(
  { weight: 6, arbitrary: run },
  {
    weight: 2,
    arbitrary: fc.tuple(phrase, fc.nat(4)).map(([words_, id]) => figure(words_, id + 1)),
  },
  { weight: 1, arbitrary: fc.constant<NodeJson>({ type: "hardBreak" }) },
  { weight: 1, arbitrary: fc.constant<NodeJson>({ type: "unknownInline", attrs: { json: "{}" } }) },
);
const line = fc.array(inline, { maxLength: 5 });
const prose = fc.oneof(
  { weight: 4, arbitrary: line.map((parts) => paragraph(...parts)) },
  fc
    .tuple(fc.constantFrom(2 as const, 3 as const), line)
    .map(([level, parts]) => heading(level, ...parts)),
);
const plain = fc.array(words, { maxLength: 4 }).map((parts) => parts.join(""));
const block = fc.oneof(
  { weight: 8, arbitrary: prose },
  fc
    .array(
      line.map((parts) => paragraph(...parts)),
      { minLength: 1, maxLength: 3 },
    )
    .map((items) => bulletList(...items)),
  fc
    .tuple(plain, fc.array(prose, { maxLength: 2 }))
    .map(([title, inner]) => pullBox(title, ...inner)),
  fc.tuple(plain, plain, plain, fc.nat(1)).map((parts) => picture(...parts)),
  fc
    .array(fc.array(plain, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 })
    .map((rows) => table(...rows)),
  fc.nat(2).map(
    (number): NodeJson => ({
      type: "profileSection",
      attrs: { pieceId: testId(900), number: number + 1, title: "江苏" },
    }),
  ),
  fc.constantFrom<NodeJson>(
    { type: "unknownBlock", attrs: { json: "{}" } },
    { type: "chart", attrs: { kind: "bar" } },
    { type: "bulletList" },
  ),
);
const blocks = fc.array(block, { maxLength: 7 });

const normal = (body: NodeJson[], headline: NodeJson[]): DocumentJson =>
  stripComments(documentOf({ body, headline: [paragraph(...headline)] }));

/** A document of any shape the schema allows, and some it doesn't. */
export const arbitraryDocument = fc
  .tuple(blocks, line)
  .map(([body, headline]) => normal(body, headline));

interface Mutation {
  at: number;
  to: number;
  kind: "drop" | "move" | "repeat" | "replace" | "split";
  block: NodeJson;
}

const mutation: fc.Arbitrary<Mutation> = fc.record({
  at: fc.nat(20),
  to: fc.nat(20),
  kind: fc.constantFrom("drop", "move", "repeat", "replace", "split"),
  block,
});

function mutate(body: readonly NodeJson[], { at, to, kind, block: other }: Mutation): NodeJson[] {
  const changed = [...body];
  const place = at % (changed.length + 1);
  const target = changed[place];
  if (!target) return [...changed, other];
  if (kind === "drop") changed.splice(place, 1);
  if (kind === "replace") changed[place] = other;
  if (kind === "repeat") changed.splice(to % changed.length, 0, target);
  if (kind === "move") changed.splice(to % changed.length, 0, ...changed.splice(place, 1));
  if (kind === "split" && target.type === "paragraph" && target.content) {
    const cut = to % (target.content.length + 1);
    const halves = [
      paragraph(...target.content.slice(0, cut)),
      paragraph(...target.content.slice(cut)),
    ];
    changed.splice(place, 1, ...halves);
  }
  return changed;
}

const sentence = fc
  .tuple(
    fc.constantFrom("全省", "园区", "龙头企业", "科研院所"),
    fc.constantFrom("累计建成基站", "率先布局航线", "集聚上下游企业"),
    fc.constantFrom("超1.1万个", "1067条", "1.5万余家", "2024年年底"),
    fc.constantFrom("。", "；", "，增长12.5%。", "！”"),
  )
  .map((parts) => parts.join(""));
const sentences = fc.array(fc.array(sentence, { minLength: 1, maxLength: 5 }), {
  minLength: 1,
  maxLength: 4,
});
/** Places, among all sentences in a row, from which one is taken and to which it is put. */
const shuffles = fc.array(fc.tuple(fc.nat(20), fc.nat(20)), { minLength: 1, maxLength: 4 });

/** Prose whose sentences change places, within their paragraph and between paragraphs. */
const shuffledProse = fc
  .tuple(sentences, shuffles, sentence)
  .map(([before, moves, other]): [DocumentJson, DocumentJson] => {
    const after = before.map((parts) => [...parts]);
    for (const [from, to] of moves) {
      const source = after[from % after.length] as string[];
      const taken = source.splice(to % Math.max(1, source.length), 1)[0] ?? other;
      const target = after[to % after.length] as string[];
      target.splice(from % (target.length + 1), 0, taken);
    }
    const prose_ = (lines: readonly string[][]) =>
      normal(
        lines.map((parts) => paragraph(...(parts.length > 0 ? [text(parts.join(""))] : []))),
        [],
      );
    return [prose_(before), prose_(after)];
  });

/** Two documents: the second is the first with a few edits, or its sentences moved, or unrelated. */
export const arbitraryPair = fc.oneof(
  shuffledProse,
  fc.tuple(arbitraryDocument, arbitraryDocument),
  fc
    .tuple(arbitraryDocument, fc.array(mutation, { maxLength: 4 }))
    .map(([before, mutations]): [DocumentJson, DocumentJson] => {
      const body = mutations.reduce(mutate, before.fragments.body);
      return [before, stripComments({ ...before, fragments: { ...before.fragments, body } })];
    }),
);
