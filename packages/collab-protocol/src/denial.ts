import { z } from "zod";

/** Why a token is not admitted; travels as the reason of the protocol's PermissionDenied. */
export const denials = [
  /** Not ours, expired, or for another document. A new one helps. */
  "token-invalid",
  /** The session behind the token ended: signed out, disabled, new roles or a new password. */
  "signed-out",
  /** There is no such document, or this person may not know that there is. */
  "not-found",
  /** The tab was built for an older document schema; it would delete what it doesn't know. */
  "outdated",
  /** The document was started anew; the tab's local copy belongs to its former life. */
  "restarted",
  /** The database doesn't answer. Says nothing about who asks. */
  "unavailable",
] as const;
export const Denial = z.enum(denials);
export type Denial = z.infer<typeof Denial>;

export const parseDenial = (reason: string): Denial =>
  Denial.safeParse(reason).data ?? "token-invalid";
