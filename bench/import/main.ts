import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { nodesText } from "@fangzhi/document";
import {
  applyConversions,
  applyJoins,
  type JoinProposal,
  type PageBlock,
  proposeConversions,
  proposeJoins,
  toFragments,
} from "@fangzhi/document/import";
import { readText } from "@fangzhi/document/import/read";
import { readLabelled } from "../quantity/labelled.ts";
import { findCore } from "../quantity/score.ts";
import { makeBrokenPages } from "./broken-pages.ts";
import { type KnownBreak, labelsBeside, readNewspaperPage } from "./newspaper-page.ts";

/**
 * `npm run bench -- import [FILE]`: FILE is an article with `joins`; it is broken as they say, read,
 * and joined again. Without FILE pages of this project's own texts are broken at random, in the
 * middle of any sentence, around captions, boxes and one another.
 */
const { positionals } = parseArgs({ allowPositionals: true });
const [path] = positionals;

if (path === undefined) measureRandomPages(400, 7);
else measureNewspaperPage(path);

function measureNewspaperPage(file: string): void {
  const { text, breaks, sections } = readNewspaperPage(file);
  const { blocks } = readText(text);
  const proposals = proposeJoins(blocks);
  const tally = compare(blocks, proposals, breaks);
  for (const { before } of proposals) console.log(`proposed  ${before.left} | ${before.right}`);
  for (const { left, right } of tally.missed) {
    console.log(`missed    ${left.slice(-24)} | ${right.slice(0, 24)}`);
  }
  const joined = applyJoins(blocks, proposals);
  const conversions = proposeConversions(joined);
  const converted = applyConversions(joined, conversions);
  const document = toFragments(converted);
  const marks = conversions.reduce((sum, { edits }) => sum + edits.length, 0);
  const whole = joined.map((block) => block.text);
  const paragraphs = sections.flatMap((section) => section.paragraphs);
  const kept = paragraphs.filter((paragraph) => whole.includes(paragraph)).length;
  console.log(`paragraphs whole again: ${kept} of ${paragraphs.length}`);
  console.log(`paragraphs in their section, in order: ${inPlace(joined, sections)}`);
  console.log(`marks to convert: ${marks} in ${conversions.length} blocks, length preserved`);
  const labels = labelsBeside(file);
  if (existsSync(labels)) {
    const core = findCore(readLabelled(labels), [
      nodesText(document.fragments.summary),
      nodesText(document.fragments.body),
    ]);
    console.log(`core figures found: ${core.found} of ${core.of}`);
    for (const missing of core.missing) console.log(`not found ${missing}`);
  }
  report(tally);
}

function measureRandomPages(count: number, seed: number): void {
  const all: Tally = { found: 0, wrong: 0, of: 0, missed: [] };
  for (const { text, breaks } of makeBrokenPages(count, seed)) {
    const { blocks } = readText(text);
    const tally = compare(blocks, proposeJoins(blocks), breaks);
    all.found += tally.found;
    all.wrong += tally.wrong;
    all.of += tally.of;
  }
  console.log(`${count} pages broken at random (seed ${seed})`);
  report(all);
}

interface Tally {
  found: number;
  wrong: number;
  of: number;
  missed: KnownBreak[];
}

/** A proposal is right when it puts together what one break parted. */
function compare(
  blocks: readonly PageBlock[],
  proposals: readonly JoinProposal[],
  breaks: readonly KnownBreak[],
): Tally {
  const textOf = new Map(blocks.map(({ id, text }) => [id, text]));
  const missed = new Set(breaks);
  let wrong = 0;
  for (const { leftId, rightId } of proposals) {
    const [left, right] = [textOf.get(leftId) ?? "", textOf.get(rightId) ?? ""];
    const found = breaks.find((one) => one.left.endsWith(left) && one.right.startsWith(right));
    if (!found || !missed.delete(found)) wrong++;
  }
  const found = breaks.length - missed.size;
  return { found, wrong, of: breaks.length, missed: [...missed] };
}

/** How many paragraphs stand under their own heading, in their order. */
function inPlace(
  blocks: readonly PageBlock[],
  sections: readonly { heading: string; paragraphs: string[] }[],
): string {
  let right = 0;
  let all = 0;
  for (const { heading, paragraphs } of sections) {
    const start = blocks.findIndex(({ text }) => text === heading);
    const rest = blocks.slice(start + 1);
    const end = rest.findIndex(({ kind }) => kind === "heading");
    const below = (end < 0 ? rest : rest.slice(0, end)).filter(({ kind }) => kind === "paragraph");
    all += paragraphs.length;
    right += paragraphs.filter((paragraph, at) => below[at]?.text === paragraph).length;
  }
  return `${right} of ${all}`;
}

function report({ found, wrong, of }: Tally): void {
  const rate = (part: number, whole: number) =>
    whole === 0 ? 1 : Number((part / whole).toFixed(4));
  const recall = rate(found, of);
  const precision = rate(found, found + wrong);
  console.log(`joins proposed: ${found} of ${of}, false ones: ${wrong}`);
  console.log(JSON.stringify({ joins: of, found, wrong, recall, precision }));
}
