/**
 * JSON with one possible spelling (RFC 8785): keys sorted by UTF-16 code units, no whitespace,
 * ECMAScript number and string forms. Undefined properties are left out as in JSON.stringify.
 * Throws on what JSON cannot hold (functions, NaN, cycles).
 */
export function canonicalJson(value: unknown): string {
  return write(value, new Set());
}

function write(value: unknown, above: Set<object>): string {
  if (value === null || typeof value === "boolean" || typeof value === "string") {
    return JSON.stringify(value);
  }
  if (typeof value === "number" && Number.isFinite(value)) return JSON.stringify(value);
  if (typeof value !== "object") throw new TypeError(`no JSON for a ${typeof value}`);
  if (above.has(value)) throw new TypeError("no JSON for a cycle");
  above.add(value);
  const written = Array.isArray(value) ? writeArray(value, above) : writeObject(value, above);
  above.delete(value);
  return written;
}

function writeArray(value: readonly unknown[], above: Set<object>): string {
  return `[${value.map((item) => (item === undefined ? "null" : write(item, above))).join(",")}]`;
}

function writeObject(value: object, above: Set<object>): string {
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  entries.sort(([left], [right]) => (left < right ? -1 : 1));
  const members = entries.map(([key, item]) => `${JSON.stringify(key)}:${write(item, above)}`);
  return `{${members.join(",")}}`;
}
