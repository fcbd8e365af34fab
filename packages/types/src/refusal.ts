/**
 * An expected "no". Returned, never thrown; every code has a sentence in both languages.
 * "Does not exist" and "you may not know that it exists" are one code: `not-found`.
 */
export const refusalCodes = [
  "signed-out",
  "not-found",
  "not-permitted",
  "not-a-writer",
  "stale",
  "invalid",
  "wrong-stage",
  "own-work",
  "already-reviewed",
  "note-required",
  "reasons-required",
  "reasons-unanswered",
  "slug-taken",
  "email-taken",
  "name-taken",
  "colleague-name-taken",
  "document-incomplete",
  "nothing-to-submit",
  "figures-changed",
  "quote-gone",
  "figures-lost",
  "too-large",
  "unsupported-type",
  "picture-too-large",
  "not-a-page",
  "old-word-file",
  "encrypted-file",
  "damaged-file",
  "empty-page",
  "page-too-large",
  "wrong-credentials",
  "wrong-password",
  "rate-limited",
  "link-invalid",
  "last-admin",
  "phrase-mismatch",
  "unit-mismatch",
  "period-invalid",
  "already-decided",
  "in-past",
  "too-far-off",
  "withdrawn",
  "no-approved-revision",
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

export interface Refusal {
  code: RefusalCode;
  /** What the sentence needs to be concrete: names, counts, stages. Never a raw error. */
  details?: Record<string, string | number | string[]>;
  /** The field at fault, as a dotted path, when there is one. */
  field?: string;
}

export type Result<T> = { ok: true; value: T } | { ok: false; refusal: Refusal };

export const accept = <T>(value: T): Result<T> => ({ ok: true, value });

/** What a button needs of an answer: null when it may be pressed, or the refusal that says why not. */
export const refusalOf = (result: Result<unknown>): Refusal | null =>
  result.ok ? null : result.refusal;

export function refuse(
  code: RefusalCode,
  details?: Refusal["details"],
  field?: string,
): { ok: false; refusal: Refusal } {
  return {
    ok: false,
    refusal: { code, ...(details && { details }), ...(field && { field }) },
  };
}
