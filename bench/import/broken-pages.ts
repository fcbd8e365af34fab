import { profiles, type SeedText, unpublished } from "@fangzhi/database/seed/content";
import type { KnownBreak } from "./newspaper-page.ts";

/** A page made of this project's own texts, broken as columns break one. */
export interface BrokenPage {
  text: string;
  breaks: KnownBreak[];
}

interface Section {
  heading: string;
  paragraphs: string[];
}

const texts: readonly SeedText[] = [...profiles, ...unpublished].map(({ text }) => text);
const sections: readonly Section[] = texts.flatMap(({ headline, body }) => {
  const paragraphs = body.flatMap((block) => (block.type === "paragraph" ? [block.text] : []));
  const plain = paragraphs
    .map((text) => text.replace(/\{\{figure:[^}]*\}\}/g, "超1.2万家"))
    .filter((text) => !isBoilerplate(text));
  return plain.length > 1 ? [{ heading: headline, paragraphs: plain }] : [];
});

/** What several drafts say in the same words could be broken in one and completed in another. */
function isBoilerplate(text: string): boolean {
  return text.includes("核实") || text.includes("一律不用");
}

const captions = ["无人机从码头起飞。", "图为展厅里的机器人。", "车间一角。 王小明 摄"];
const box = ["四项举措", "- 加强统筹", "- 优化服务", "- 鼓励参与"];

/** The same pages for the same seed. Some have no break at all: nothing may be proposed for them. */
export function makeBrokenPages(count: number, seed: number): BrokenPage[] {
  const random = mulberry32(seed);
  return Array.from({ length: count }, () => makePage(random));
}

type Random = () => number;

function makePage(random: Random): BrokenPage {
  const picked = shuffle(sections, random).slice(0, 2 + Math.floor(random() * 3));
  const breaks: KnownBreak[] = [];
  const lines: string[] = [];
  for (let at = 0; at < picked.length; at++) {
    const section = picked[at];
    const next = picked[at + 1];
    if (!section) continue;
    const choice = random();
    if (choice < 0.25) lines.push(section.heading, ...section.paragraphs);
    else if (choice < 0.6 || !next) lines.push(...brokenAlone(section, breaks, random));
    else {
      lines.push(...brokenAround(section, next, breaks, random));
      at++;
    }
  }
  return { text: lines.join(random() < 0.5 ? "\n\n" : "\n"), breaks };
}

/** Broken in its own column, with nothing, a caption or a box in between. */
function brokenAlone(section: Section, breaks: KnownBreak[], random: Random): string[] {
  const { before, left, right, after } = breakIn(section, breaks, random);
  const kinds = [[], [captions[Math.floor(random() * captions.length)] ?? ""], box];
  const between = kinds[Math.floor(random() * kinds.length)] ?? [];
  return [section.heading, ...before, left, ...between, right, ...after];
}

/** Broken around another section, which may be broken itself and end behind the first one's rest. */
function brokenAround(
  section: Section,
  other: Section,
  breaks: KnownBreak[],
  random: Random,
): string[] {
  const own = breakIn(section, breaks, random);
  const top = [section.heading, ...own.before, own.left, other.heading];
  const rest = [own.right, ...own.after];
  if (random() < 0.5) return [...top, ...other.paragraphs, ...rest];
  const { before, left, right, after } = breakIn(other, breaks, random);
  return [...top, ...before, left, ...rest, right, ...after];
}

function breakIn({ paragraphs }: Section, breaks: KnownBreak[], random: Random) {
  const at = Math.floor(random() * paragraphs.length);
  const paragraph = paragraphs[at] ?? "";
  const places = [...paragraph].flatMap((_, place) => (isInside(paragraph, place) ? [place] : []));
  const place = places[Math.floor(random() * places.length)] ?? 1;
  const [left, right] = [paragraph.slice(0, place), paragraph.slice(place)];
  breaks.push({ id: String(breaks.length + 1), left, right });
  return { before: paragraphs.slice(0, at), left, right, after: paragraphs.slice(at + 1) };
}

/** Anywhere but at a sentence's edge: there a column breaks nothing. */
function isInside(text: string, place: number): boolean {
  if (place < 8 || place > text.length - 8) return false;
  return !/[。！？：；…”]/.test(text.slice(place - 1, place + 1));
}

function shuffle<T>(list: readonly T[], random: Random): T[] {
  return list
    .map((value) => ({ value, order: random() }))
    .sort((a, b) => a.order - b.order)
    .map(({ value }) => value);
}

/** A small generator with a seed, so that a page that was read wrongly can be looked at again. */
function mulberry32(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
