import { writableText } from "@fangzhi/types";

/**
 * A word of an address's query, bounded. What can't be written is nothing that could be searched
 * for; cut first, because a cut may leave half a character.
 */
export const askedText = (value: string | string[] | null | undefined, max = 80): string =>
  writableText((Array.isArray(value) ? value[0] : value)?.slice(0, max) ?? "").trim();
