import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** A labelled quantity, as shared files of `metric-ground-truth/1` give it. */
export interface GoldMetric {
  id?: string;
  tier?: "core" | "secondary";
  raw: string;
  offset?: { start: number; end: number };
  value: number;
  value_max?: number | null;
  qualifier: string;
  unit: { norm: string; code?: string };
  kind?: string;
  status?: string;
  period?: GoldPeriod | null;
  accept?: Record<string, unknown>;
}

export interface GoldPeriod {
  role: string;
  start: string | null;
  end: string | null;
}

export interface Range {
  start: number;
  end: number;
  text: string;
}

/** One text with everything labelled in it. */
export interface LabelledText {
  id: string;
  text: string;
  documentDate: string | null;
  /** An item is one sentence to be right or wrong as a whole; a section is cut into its sentences. */
  isItem: boolean;
  metrics: GoldMetric[];
  nonMetrics: Range[];
  dates: Range[];
  claims: Range[];
}

interface Marked {
  section?: string;
  raw?: string;
  text?: string;
  offset?: { start: number; end: number };
}

interface LabelledFile {
  document?: string;
  document_date?: string | null;
  sections?: Record<string, { length?: number; text?: string } | string>;
  items?: LabelledItem[];
  metrics?: (GoldMetric & { section: string })[];
  non_metrics?: Marked[];
  dates?: Marked[];
  claims?: Marked[];
}

interface LabelledItem {
  id?: string;
  text: string;
  document_date?: string | null;
  metrics?: GoldMetric[];
  non_metrics?: (Marked | string)[];
  dates?: (Marked | string)[];
  claims?: (Marked | string)[];
}

/** Reads a labelled file of either shape: `items` with texts, or `sections` of a named document. */
export function readLabelled(path: string): LabelledText[] {
  const file = JSON.parse(readFileSync(path, "utf8")) as LabelledFile | LabelledItem[];
  if (Array.isArray(file)) return file.map((item, index) => fromItem(item, index, null));
  if (file.items) {
    const date = file.document_date ?? null;
    return file.items.map((item, index) => fromItem(item, index, date));
  }
  if (file.sections && file.metrics) return fromSections(file, path);
  throw new Error(`${path}: neither "items" nor "sections" with "metrics"`);
}

function fromItem(item: LabelledItem, index: number, date: string | null): LabelledText {
  return {
    id: item.id ?? String(index + 1),
    text: item.text,
    documentDate: item.document_date ?? date,
    isItem: true,
    metrics: item.metrics ?? [],
    nonMetrics: ranges(item.text, item.non_metrics),
    dates: ranges(item.text, item.dates),
    claims: ranges(item.text, item.claims),
  };
}

function ranges(text: string, marked: (Marked | string)[] | undefined): Range[] {
  return (marked ?? []).flatMap((mark) => {
    const words = typeof mark === "string" ? mark : (mark.raw ?? mark.text ?? "");
    if (typeof mark !== "string" && mark.offset) return [{ ...mark.offset, text: words }];
    const start = words === "" ? -1 : text.indexOf(words);
    return start < 0 ? [] : [{ start, end: start + words.length, text: words }];
  });
}

function fromSections(file: LabelledFile, path: string): LabelledText[] {
  const texts = sectionTexts(file, path);
  const within = (marks: Marked[] | undefined, id: string) =>
    (marks ?? []).filter((mark) => mark.section === id);
  return [...texts].map(([id, text]) => ({
    id,
    text,
    documentDate: file.document_date ?? null,
    isItem: false,
    metrics: (file.metrics ?? []).filter((metric) => metric.section === id),
    nonMetrics: ranges(text, within(file.non_metrics, id)),
    dates: ranges(text, within(file.dates, id)),
    claims: ranges(text, within(file.claims, id)),
  }));
}

interface ArticleFile {
  title?: string;
  kicker?: string;
  summary?: string[];
  intro?: string[];
  sections?: ArticleSection[];
}

interface ArticleSection {
  id: string;
  heading?: string;
  paragraphs: string[];
  sidebar?: { title: string; items: string[] } | null;
  figures?: { caption: string }[];
}

/** Section texts from the file itself, else from the document it names, next to it. */
function sectionTexts(file: LabelledFile, path: string): Map<string, string> {
  const texts = new Map<string, string>();
  const article = file.document
    ? readArticle(join(dirname(path), file.document))
    : new Map<string, string>();
  for (const [id, section] of Object.entries(file.sections ?? {})) {
    const own = typeof section === "string" ? section : section.text;
    const text = own ?? article.get(id);
    if (text === undefined) throw new Error(`${path}: no text for section ${id}`);
    const length = typeof section === "string" ? undefined : section.length;
    if (length !== undefined && length !== text.length) {
      throw new Error(`${path}: section ${id} has ${text.length} characters, not ${length}`);
    }
    texts.set(id, text);
  }
  return texts;
}

function readArticle(path: string): Map<string, string> {
  const article = JSON.parse(readFileSync(path, "utf8")) as ArticleFile;
  const texts = new Map<string, string>([
    ["TITLE", article.title ?? ""],
    ["KICKER", article.kicker ?? ""],
    ["SUMMARY", (article.summary ?? []).join("\n")],
    ["INTRO", (article.intro ?? []).join("\n")],
  ]);
  for (const section of article.sections ?? []) {
    texts.set(section.id, section.paragraphs.join("\n"));
    if (section.heading) texts.set(`${section.id}.heading`, section.heading);
    if (section.sidebar) {
      texts.set(
        `${section.id}.sidebar`,
        [section.sidebar.title, ...section.sidebar.items].join("\n"),
      );
    }
    section.figures?.forEach((figure, index) => {
      texts.set(`${section.id}.fig${index + 1}`, figure.caption);
    });
  }
  return texts;
}
