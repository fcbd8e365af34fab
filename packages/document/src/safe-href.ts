const safeProtocols = new Set(["http:", "https:", "mailto:"]);

/**
 * Whether a link may be followed by a reader: an absolute http, https or mailto address of at most
 * 2,000 characters without spaces or control characters (browsers skip those inside a scheme).
 */
export function isSafeHref(value: unknown): value is string {
  if (typeof value !== "string" || value.length > 2_000) return false;
  if (/[\p{Cc}\p{Cf}\p{Z}\\]/u.test(value) || !/^(?:https?:\/\/|mailto:)[^/]/i.test(value)) {
    return false;
  }
  return URL.canParse(value) && safeProtocols.has(new URL(value).protocol);
}
