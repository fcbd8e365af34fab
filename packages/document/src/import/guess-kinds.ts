import type { BlockKind } from "@fangzhi/types";
import { isByline } from "./byline.ts";
import { trimmed } from "./clean-text.ts";
import { type Draft, decide, isPlain, isTitleLike, toDraft } from "./draft.ts";
import { guessHead } from "./guess-head.ts";
import type { BlockReason, PageBlock, SourceBlock } from "./page.ts";
import { beginsInside, beginsItem, endsWanting } from "./sentence-edges.ts";

/** Full-width characters of a box's title. */
const longestTitle = 42;
const longestCaption = 45;

/** What every block of a page seems to be, with the reason. A person may say otherwise. */
export function guessKinds(source: readonly SourceBlock[]): PageBlock[] {
  const drafts = source.map(toDraft).map(readLabel);
  for (const draft of drafts) guessByWords(draft);
  guessSummary(drafts);
  guessByStyle(drafts);
  guessHead(drafts);
  guessBoxes(drafts);
  guessHeadings(drafts);
  guessCaptions(drafts);
  return drafts.map(({ kind, reason, text, marker, marks, isIndented }, index) => ({
    ...{ id: `b${index + 1}`, kind: kind ?? "paragraph", reason },
    ...{ text, marker, marks, isIndented },
  }));
}

const summaryLabel =
  /^(?:【|\[)?(?:内容提要|阅读提示|核心提示|内容摘要|编者按|提要|摘要|导读)(?:】|\])?[:：]?/;

/** 内容提要 before its words on the same line is a label, not one of them. */
function readLabel(draft: Draft): Draft {
  const label = isPlain(draft) ? summaryLabel.exec(draft.text)?.[0] : undefined;
  if (label === undefined) return draft;
  const words = trimmed(draft.text.slice(label.length));
  const isLabel = /[】\]:：]$/.test(label) || /^[\s\u3000]/.test(draft.text.slice(label.length));
  if (words === "" || !isLabel) return draft;
  const block = { ...draft, marker: draft.marker + label, text: words, marks: [] };
  return { ...toDraft(block), kind: "summary", reason: "label" };
}

/** The label alone on its line: the paragraph below is the summary. */
function guessSummary(drafts: readonly Draft[]): void {
  for (const [index, draft] of drafts.entries()) {
    const label = summaryLabel.exec(draft.text)?.[0];
    if (draft.kind !== null || label === undefined || label !== draft.text) continue;
    decide(draft, "leftOut", "label");
    decide(drafts[index + 1], "summary", "label");
  }
}

const captionWords =
  /^(?:图为|图[:：]|上图|下图|左图|右图|▲|△|↑|↓|（图）|\(图\)|\[图\]|【图】|图\s?\d{1,2}[\s:：.、])|(?:供图|资料图片|资料图|摄影报道|[\u4e00-\u9fff]{2,4}\s?[/／]?\s?摄)[）)。]?$/;
const furniture =
  /^(?:责任?编辑?|责编|编辑|版式|美编|制图|校对|组版|审读|值班编委|主编|电话|邮箱|投稿)\s*[:：/／]|^第?\s?[A-Z]?\d{1,3}\s?版$|^\d{4}年\d{1,2}月\d{1,2}日(?:\s*星期[一二三四五六日天])?(?:\s*第?\s?[A-Z]?\d{1,3}\s?版)?$|^[（(](?:本版|本文|文中)[^。]{0,40}[）)]$|^[—\-·\s]*\d{1,3}[—\-·\s]*$/;

function guessByWords(draft: Draft): void {
  const { text, width } = draft;
  if (width <= 60 && furniture.test(text)) return decide(draft, "leftOut", "furniture");
  if (isByline(text)) return decide(draft, "byline", "byline-words");
  if (width <= 120 && captionWords.test(text)) decide(draft, "caption", "caption-words");
}

function guessByStyle(drafts: readonly Draft[]): void {
  // Several are headings, as in a page with one # for each section, or in Word below its title.
  const titles = drafts.filter(({ style }) => style === "title").length;
  const hasTitle = drafts.some(({ style }) => style === "pageTitle");
  const [first, second]: [BlockKind, BlockKind] =
    titles > 1 || hasTitle ? ["heading", "subheading"] : ["headline", "heading"];
  const kinds: Partial<Record<SourceBlock["style"], BlockKind>> = {
    ...{
      pageTitle: "headline",
      title: first,
      heading: second,
      subheading: "subheading",
      subtitle: "deck",
    },
    ...{ listItem: "listItem", numberedItem: "numberedItem", caption: "caption", table: "table" },
  };
  for (const draft of drafts) {
    const kind = kinds[draft.style];
    const isMarked = draft.style === "listItem" || draft.style === "numberedItem";
    if (kind) decide(draft, kind, isMarked ? "list-marker" : "style");
  }
}

const boxWords =
  /^[【[「]?(?:相关)?(?:链接|延伸阅读|名词解释|小贴士|新闻背景|背景资料|背景链接|资料链接|知识链接|知识窗|政策链接|新闻链接|相关新闻|数据看点|大事记|专家观点|记者手记|编后)[】\]」]?(?:[:：\s\u3000]|$)/;

function guessBoxes(drafts: readonly Draft[]): void {
  for (let at = 0; at < drafts.length; at++) {
    const title = drafts[at];
    if (!title || title.kind !== null || title.width > longestTitle) continue;
    const items = itemsBelow(drafts, at + 1);
    if (boxWords.test(title.text) && !title.edges.unclosed) {
      decide(title, "boxTitle", "box-words");
      if (items > 0) nameItems(drafts, at + 1, items, "box-words");
      else nameBoxText(drafts, at + 1);
      continue;
    }
    const mayTitle = isPlain(title) || (title.style === "quote" && title.isBold);
    const isBare = items === 0 ? bareItemsBelow(drafts, at) : 0;
    if (!mayTitle || !isTitleLike(title) || Math.max(items, isBare) < 2) continue;
    decide(title, "boxTitle", "titled-list");
    nameItems(drafts, at + 1, Math.max(items, isBare), "titled-list");
    at += Math.max(items, isBare);
  }
  for (const draft of drafts) if (draft.style === "quote") decide(draft, "quote", "style");
}

/** A box without a list: its next block, or all the numbered ones. */
function nameBoxText(drafts: readonly Draft[], from: number): void {
  for (let at = from; at < drafts.length; at++) {
    const draft = drafts[at];
    if (!draft || (at > from && !(isPlain(draft) && beginsItem(draft.text)))) return;
    decide(draft, "boxText", "box-words");
    if (!beginsItem(draft.text)) return;
  }
}

const isItem = (draft: Draft | undefined): boolean =>
  draft?.style === "listItem" || draft?.style === "numberedItem";

function itemsBelow(drafts: readonly Draft[], from: number): number {
  let count = 0;
  while (isItem(drafts[from + count])) count++;
  return count;
}

/** Lines of a titled list whose bullets are lost: at least two more short ones, none with an end. */
function bareItemsBelow(drafts: readonly Draft[], title: number): number {
  let count = 0;
  for (let at = title + 1; at < drafts.length; at++) {
    const line = drafts[at];
    if (line?.style !== "line" || line.kind !== null || !isTitleLike(line)) break;
    count++;
  }
  // The last short line above a paragraph is that paragraph's heading.
  return Math.max(0, count - 1) >= 2 ? count : 0;
}

function nameItems(
  drafts: readonly Draft[],
  from: number,
  count: number,
  reason: BlockReason,
): void {
  for (const item of drafts.slice(from, from + count)) {
    if (item.kind === "listItem" || item.kind === "numberedItem") item.kind = null;
    decide(item, "boxItem", reason);
  }
}

const numbered = /^(?:[一二三四五六七八九十]{1,3}[、.．]|第[一二三四五六七八九十]{1,3}[章节部分])/;
const numberedBelow = /^[（(][一二三四五六七八九十]{1,3}[）)]/;

function guessHeadings(drafts: readonly Draft[]): void {
  for (let at = drafts.length - 1; at >= 0; at--) {
    const draft = drafts[at];
    if (!draft || draft.kind !== null || !isPlain(draft) || !isTitleLike(draft)) continue;
    const below = textBelow(drafts, at);
    if (!below) continue;
    if (numbered.test(draft.text)) decide(draft, "heading", "numbered");
    else if (numberedBelow.test(draft.text)) decide(draft, "subheading", "numbered");
    // A heading stands above a sentence's beginning; above a piece of one it is a piece itself.
    else if (endsWanting(draft.text) || beginsInside(below.text, below.edges)) {
      decide(draft, "paragraph", "fragment-follows");
    } else decide(draft, "heading", "short-line");
  }
}

/** The next block of words, over captions and what is left out. */
function textBelow(drafts: readonly Draft[], at: number): Draft | undefined {
  let next = at + 1;
  while (drafts[next]?.kind === "caption" || drafts[next]?.kind === "leftOut") next++;
  return drafts[next];
}

/** On a page with broken sentences a short sentence beside a heading is most often a caption. */
function guessCaptions(drafts: readonly Draft[]): void {
  const paragraphs = drafts.filter((draft) => draft.kind === null && isPlain(draft));
  if (!paragraphs.some(({ edges }) => !edges.isEnded)) return;
  const widths = paragraphs.map(({ width }) => width).sort((a, b) => a - b);
  const usual = widths[Math.floor(widths.length / 2)] ?? 0;
  for (const [at, draft] of drafts.entries()) {
    const { edges, text, width } = draft;
    if (draft.kind !== null || !isPlain(draft) || width > longestCaption) continue;
    const isOneSentence = /^[^。！？!?]+。$/.test(text) && !edges.isContinued && !edges.unopened;
    if (!isOneSentence || width > usual * 0.4) continue;
    if (beginsInside(text, edges)) continue;
    const above = drafts[at - 1];
    const isBeside = isHeading(above) || isHeading(drafts[at + 1]) || isCut(above);
    if (isBeside) decide(draft, "caption", "beside-heading");
  }
}

/** A paragraph that breaks off: what stands below it interrupts it or completes it. */
const isCut = (draft: Draft | undefined): boolean =>
  draft !== undefined && draft.kind === null && isPlain(draft) && !draft.edges.isEnded;

const isHeading = (draft: Draft | undefined): boolean =>
  draft?.kind === "heading" || draft?.kind === "headline";
