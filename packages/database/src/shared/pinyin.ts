import { pinyin } from "pinyin-pro";

const options = { toneType: "none", type: "array", nonZh: "consecutive" } as const;

const typed = (parts: readonly string[]): string =>
  parts
    .join("")
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "");

/** The initials of a name as they are typed: 5G-A基站数 → 5gajzs. */
export const pinyinInitials = (name: string): string =>
  typed(pinyin(name, { ...options, pattern: "first" }));

/** A name's letters as they are typed, without tones: 周明远 → zhoumingyuan. */
export const pinyinLetters = (name: string): string => typed(pinyin(name, options));
