/** The log can't be written or read now; what was asked may be asked again later. */
export class StorageUnavailable extends Error {
  override name = "StorageUnavailable";
}

/** SQLSTATE classes and codes that pass: connection, resources, shutdown, I/O, lost races. */
const passing = [/^08/, /^53/, /^57/, /^58/, /^40001$/, /^40P01$/, /^55P03$/, /^25P02$/, /^25006$/];

/**
 * Whether the same statement may succeed later. An error without an SQLSTATE never reached
 * PostgreSQL or lost it on the way: refused, reset, timed out.
 */
export function isPassing(error: unknown): boolean {
  if (error instanceof StorageUnavailable) return true;
  const code = (error as { code?: unknown } | null)?.code;
  if (typeof code !== "string" || !/^[0-9A-Z]{5}$/.test(code)) return true;
  return passing.some((pattern) => pattern.test(code));
}
