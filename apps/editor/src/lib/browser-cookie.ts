const aYear = 60 * 60 * 24 * 365;

/** Remembers a choice of this browser. Never for anything that signs somebody in. */
export function rememberInCookie(name: string, value: string): void {
  const secure = location.protocol === "https:" ? "; secure" : "";
  document.cookie = `${name}=${encodeURIComponent(value)}; path=/; max-age=${aYear}; samesite=lax${secure}`;
}
