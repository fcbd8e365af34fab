import { z } from "zod";

/**
 * What no text of ours holds: control characters but tab and line end, halves of characters,
 * noncharacters and byte order marks. PostgreSQL refuses NUL and halves; nobody sees any of them.
 */
const unwritable = /(?![\t\n])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\uFEFF]/u;
const everyUnwritable = new RegExp(unwritable, "gu");

export const isWritable = (text: string): boolean => !unwritable.test(text);

/** The text without what can't be written; the same string when there is nothing of it. */
export const writableText = (text: string): string => text.replace(everyUnwritable, "");

/** Words of one line as a form sends them: trimmed, at most `max` UTF-16 units, nothing invisible. */
export const lineOfText = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .refine((text) => isWritable(text) && !/[\t\n]/.test(text), { error: "unwritable" });

/** The same for words of several lines; line ends become `\n`. */
export const linesOfText = (max: number) =>
  z
    .string()
    .overwrite((text) => text.replace(/\r\n?/g, "\n"))
    .trim()
    .max(max)
    .refine(isWritable, { error: "unwritable" });

/** Words quoted from a text: they must find their place again, so nothing of them is trimmed. */
export const quotedText = (max: number) =>
  z.string().max(max).refine(isWritable, { error: "unwritable" });
