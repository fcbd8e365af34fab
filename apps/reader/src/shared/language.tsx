import { createContext, type ReactNode, useContext } from "react";
import en from "../../messages/en.json" with { type: "json" };
import zh from "../../messages/zh-CN.json" with { type: "json" };

export type Locale = "zh-CN" | "en";
type Messages = typeof zh;

/** Every message's place: `piece.asOf`. */
export type MessageKey = {
  [Section in keyof Messages & string]: `${Section}.${keyof Messages[Section] & string}`;
}[keyof Messages & string];

const messages: Record<Locale, Messages> = { "zh-CN": zh, en };

export interface Language {
  locale: Locale;
  t: (key: MessageKey, values?: Readonly<Record<string, string | number>>) => string;
  /** A path of this site in this language: the default one has no prefix. */
  href: (path: string) => string;
  /** Beijing's civil date of an instant, `2026-01-28`. */
  date: (instant: string) => string;
  /** The same with hours and minutes. */
  dateTime: (instant: string) => string;
  /** A record's name in this language where it has one. */
  named: (record: { name: string; nameEn: string | null }) => string;
  place: (region: { shortName: string; nameEn: string }) => string;
}

export function languageOf(locale: string | undefined): Language {
  const known: Locale = locale === "en" ? "en" : "zh-CN";
  const isEnglish = known === "en";
  return {
    locale: known,
    t: (key, values) => fill(messageAt(known, key), values ?? {}),
    href: (path) => (isEnglish ? `/en${path === "/" ? "" : path}` : path),
    date: (instant) => beijing(instant).slice(0, 10),
    dateTime: (instant) => beijing(instant).slice(0, 16).replace("T", " "),
    named: ({ name, nameEn }) => (isEnglish && nameEn) || name,
    place: ({ shortName, nameEn }) => (isEnglish ? nameEn : shortName),
  };
}

function messageAt(locale: Locale, key: MessageKey): string {
  const [section = "", name = ""] = key.split(".");
  const found = (messages[locale] as Record<string, Record<string, string>>)[section]?.[name];
  if (found === undefined) throw new Error(`no message ${key} in ${locale}`);
  return found;
}

const plural = /\{(\w+), plural, one \{([^{}]*)\} other \{([^{}]*)\}\}/g;

/** ICU's `{name}` and its two-form plural, which is all that these messages use. */
function fill(message: string, values: Readonly<Record<string, string | number>>): string {
  return message
    .replace(plural, (_whole, name: string, one: string, other: string) =>
      (Number(values[name]) === 1 ? one : other).replaceAll("#", String(values[name])),
    )
    .replace(/\{(\w+)\}/g, (_whole, name: string) => String(values[name] ?? ""));
}

const beijingOffsetMs = 8 * 3_600_000;

function beijing(instant: string): string {
  return new Date(Date.parse(instant) + beijingOffsetMs).toISOString();
}

const LanguageContext = createContext<Language>(languageOf("zh-CN"));

export function LanguageProvider(props: { locale: string | undefined; children: ReactNode }) {
  return <LanguageContext value={languageOf(props.locale)}>{props.children}</LanguageContext>;
}

export function useLanguage(): Language {
  return useContext(LanguageContext);
}
