/**
 * A path inside the editor, else the desk. `//host`, `/\host` and whatever a browser would read as
 * another site's address is not one, nor what becomes one when its dots are taken out (`/.//host`).
 */
export function safePath(value: string | string[] | undefined): string {
  if (typeof value !== "string" || !value.startsWith("/")) return "/";
  const base = "http://editor.invalid";
  const url = URL.canParse(value, base) ? new URL(value, base) : null;
  if (url?.origin !== base || /[\\\u0000-\u001f]/.test(value)) return "/";
  return url.pathname.startsWith("//") ? "/" : url.pathname + url.search;
}
