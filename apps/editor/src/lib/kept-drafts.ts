const prefix = "fangzhi-kept:";

/** What was typed and not sent, by key, as JSON; the tab's storage outlives a reload of the page. */
const kept = new Map<string, string>();
const listeners = new Set<() => void>();

export function subscribeToKeptDrafts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function readKeptDraft(key: string): string | null {
  const known = kept.get(key);
  if (known !== undefined) return known;
  const stored = storage()?.getItem(prefix + key) ?? null;
  if (stored !== null) kept.set(key, stored);
  return stored;
}

/** Keeps a draft; null forgets it. */
export function writeKeptDraft(key: string, json: string | null): void {
  if (json === null) kept.delete(key);
  else kept.set(key, json);
  try {
    if (json === null) storage()?.removeItem(prefix + key);
    else storage()?.setItem(prefix + key, json);
  } catch {
    // A full storage: the page itself still has it.
  }
  for (const listener of [...listeners]) listener();
}

/** The next person at this browser must not find what the last one typed. */
export function clearKeptDrafts(): void {
  kept.clear();
  const store = storage();
  if (!store) return;
  const names = Array.from({ length: store.length }, (_, index) => store.key(index) ?? "");
  for (const name of names) if (name.startsWith(prefix)) store.removeItem(name);
}

/** Null on the server, and where the browser forbids it. */
function storage(): Storage | null {
  try {
    return typeof window === "undefined" ? null : window.sessionStorage;
  } catch {
    return null;
  }
}

/** A kept draft as the form wants it, or the form's start when it is not of the form's shape. */
export function parseKeptDraft<T>(json: string | null, start: T): T {
  if (json === null) return start;
  try {
    const found: unknown = JSON.parse(json);
    return isAlike(found, start) ? (found as T) : start;
  } catch {
    return start;
  }
}

/** Every field of the start is there and of its kind; an older page may have kept another form. */
function isAlike(found: unknown, start: unknown): boolean {
  if (start === null || found === null) return true;
  if (typeof start !== "object" || typeof found !== "object") return typeof found === typeof start;
  if (Array.isArray(start) || Array.isArray(found)) {
    return Array.isArray(start) && Array.isArray(found);
  }
  return Object.entries(start).every(
    ([name, value]) => name in found && isAlike((found as Record<string, unknown>)[name], value),
  );
}
