/** What stands before the caret and asks for a menu. */
export interface Trigger {
  kind: "slash" | "figure";
  /** Characters from the trigger to the caret, the trigger included. */
  length: number;
  query: string;
}

/**
 * After a letter or digit of the Latin script a slash is a slash: `5G/6G`, `https:/`. Chinese writes
 * no spaces, so after a Han character or a full-width mark it opens the menu.
 */
const before = "(?:^|[\\s\\p{Script=Han}\\u3000-\\u303f\\uff00-\\uffef“”‘’…—\\ufffc])";
const word = "[\\p{L}\\p{N}'’]{0,16}";
const slash = new RegExp(`${before}([/／](${word}))$`, "u");
/** The key `/` types `、` under a Chinese input method; only where no enumeration can be. */
const enumerationComma = new RegExp(`^(、(${word}))$`, "u");
const numberSign = new RegExp(`${before}([#＃])$`, "u");

/**
 * The trigger at the end of a block's text, or null. `text` has one character for every inline node
 * that is no text.
 */
export function matchTrigger(text: string): Trigger | null {
  if (numberSign.test(text)) return { kind: "figure", length: 1, query: "" };
  const found = slash.exec(text) ?? enumerationComma.exec(text);
  const [, typed = "", query = ""] = found ?? [];
  return found ? { kind: "slash", length: typed.length, query: query.replace(/['’]/g, "") } : null;
}
