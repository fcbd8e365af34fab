import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";

interface Article {
  kicker: string;
  title: string;
  byline: { raw: string };
  summary_label: string;
  summary: string[];
  intro: string[];
  photo_credit: string;
  sections: {
    id: string;
    heading: string;
    paragraphs: string[];
    paragraph_source_lines: number[][];
    sidebar: { title: string; items: string[]; source_lines: number[] } | null;
    figures: { caption: string; source_line: number }[];
  }[];
  joins: {
    id: string;
    left_line: number;
    right_line: number;
    joined: string | null;
  }[];
}

/** A break of the page as the file lists it, with the words on either side. */
export interface KnownBreak {
  id: string;
  left: string;
  right: string;
}

export interface NewspaperPage {
  /** The page in the order in which it was read off the paper. */
  text: string;
  breaks: KnownBreak[];
  /** Paragraphs as they were before they were broken, under their section's heading. */
  sections: { heading: string; paragraphs: string[] }[];
}

/** The break in `joined` is marked with this character. */
const breakMark = "⁜";

/** Reads an article file and breaks it into the lines that its `joins` and line numbers say it was. */
export function readNewspaperPage(path: string): NewspaperPage {
  const article = JSON.parse(readFileSync(path, "utf8")) as Article;
  const lines = new Map<number, string>();
  const breaks: KnownBreak[] = [];
  const broken = article.joins.flatMap(({ id, left_line, right_line, joined }) => {
    const [before = "", after = ""] = joined?.split(breakMark) ?? [];
    return joined === null ? [] : [{ id, left_line, right_line, before, after }];
  });
  const put = (paragraph: string, at: readonly number[]) => {
    const found = broken.find(({ before, after }) => paragraph.includes(before + after));
    if (!found) {
      lines.set(at[0] ?? 0, paragraph);
      return;
    }
    const end = paragraph.indexOf(found.before + found.after) + found.before.length;
    const [left, right] = [paragraph.slice(0, end), paragraph.slice(end)];
    breaks.push({ id: found.id, left, right });
    lines.set(found.left_line, left);
    lines.set(found.right_line, right);
  };
  // What stands on top of the page has no line numbers of its own; the introduction begins at 11.
  const top = [article.kicker, article.title, article.byline.raw, article.summary_label];
  for (const [index, line] of [...top, ...article.summary].entries()) lines.set(index + 1, line);
  for (const [index, paragraph] of article.intro.entries()) put(paragraph, [11 + 4 * index]);
  for (const section of article.sections) {
    for (const [index, paragraph] of section.paragraphs.entries()) {
      put(paragraph, section.paragraph_source_lines[index] ?? []);
    }
    for (const { caption, source_line } of section.figures) lines.set(source_line, caption);
    const { sidebar } = section;
    const boxed = sidebar ? [sidebar.title, ...sidebar.items.map((item) => `- ${item}`)] : [];
    for (const [index, line] of boxed.entries()) {
      lines.set(sidebar?.source_lines[index] ?? 0, line);
    }
    // The heading stands right above the first thing of its section that is read after it.
    const first = section.paragraph_source_lines[0]?.[0] ?? 0;
    const above = section.figures.find(({ source_line }) => source_line === first - 2);
    const isAbove = above && lines.get(first - 4) === undefined;
    lines.set(first - (isAbove ? 4 : 2) + 0.5, section.heading);
  }
  const last = Math.max(...lines.keys());
  lines.set(last + 2, article.photo_credit);
  const ordered = [...lines].sort(([a], [b]) => a - b).map(([, line]) => line);
  return {
    text: ordered.join("\n\n"),
    breaks,
    sections: article.sections.map(({ heading, paragraphs }) => ({ heading, paragraphs })),
  };
}

/** The labelled numbers that lie beside an article, if its folder has them. */
export const labelsBeside = (path: string): string => join(dirname(path), "metrics.json");
