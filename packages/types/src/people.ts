import { z } from "zod";
import { Count } from "./count.ts";
import { lineOfText } from "./text.ts";

/** What a person may do; one person may hold several. */
export const roles = ["reporter", "editor", "chief", "admin"] as const;
export const Role = z.enum(roles);
export type Role = z.infer<typeof Role>;

export const locales = ["zh-CN", "en"] as const;
export const Locale = z.enum(locales);
export type Locale = z.infer<typeof Locale>;

/** Who asks. Every command and query takes one, first and required. */
export interface Actor {
  personId: string;
  name: string;
  roles: readonly Role[];
}

export const Email = z
  .string()
  .trim()
  .max(254)
  .transform((value) => value.normalize("NFKC").toLowerCase())
  .pipe(z.email());

/** Length only, by NIST SP 800-63B §3.1.1; a phrase in any script is welcome. */
export const Password = z.string().min(12).max(200);

/** What can't be seen or turns the words around it: a name with it would pass for another's. */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]/u;

export const PersonName = lineOfText(60)
  .min(1)
  .refine((name) => !unseen.test(name));

/** Names with one key are one name to whoever reads them. */
export const personNameKey = (name: string): string =>
  name.normalize("NFKC").replaceAll(/\s+/g, " ").trim().toLowerCase();

export interface PersonRow {
  id: string;
  name: string;
  nameLatin: string | null;
  email: string;
  roles: Role[];
  disabledAt: string | null;
  version: number;
}

export interface InvitationRow {
  id: string;
  email: string;
  name: string;
  roles: Role[];
  createdAt: string;
  expiresAt: string;
  status: "open" | "accepted" | "expired" | "revoked";
}

/** At least one, each once. */
const GrantedRoles = z
  .array(Role)
  .min(1)
  .max(roles.length)
  .refine((granted) => new Set(granted).size === granted.length);

/** The version that the screen showed; an act on another one is refused as `stale`. */
const seenVersion = Count;

export const InvitePerson = z.strictObject({ email: Email, name: PersonName, roles: GrantedRoles });
export type InvitePerson = z.output<typeof InvitePerson>;

export const RevokeInvitation = z.strictObject({ invitationId: z.uuid() });
export type RevokeInvitation = z.output<typeof RevokeInvitation>;

/** 256 bits in base64url, as the link carries them. */
export const InvitationToken = z.string().regex(/^[A-Za-z0-9_-]{43}$/);

export const AcceptInvitation = z.strictObject({
  token: InvitationToken,
  name: PersonName,
  /** For English bylines; null when left out. */
  nameLatin: PersonName.nullable(),
  password: Password,
});
export type AcceptInvitation = z.output<typeof AcceptInvitation>;

export const SetRoles = z.strictObject({ personId: z.uuid(), roles: GrantedRoles, seenVersion });
export type SetRoles = z.output<typeof SetRoles>;

export const ChoosePerson = z.strictObject({ personId: z.uuid(), seenVersion });
export type ChoosePerson = z.output<typeof ChoosePerson>;

export const ChangePassword = z.strictObject({
  /** Any length: it may be older than today's rule. */
  current: z.string().min(1).max(200),
  next: Password,
});
export type ChangePassword = z.output<typeof ChangePassword>;

export const SetLocale = z.strictObject({ locale: Locale });
export type SetLocale = z.output<typeof SetLocale>;

/** The reviewers of one step; none means that everybody with the step's role may take it. */
export const EditFlow = z.strictObject({
  flowId: z.uuid(),
  position: z.int().min(1).max(20),
  reviewerIds: z.array(z.uuid()).max(50),
  /** Who the screen showed, so that two people setting one step don't undo each other. */
  seenReviewerIds: z.array(z.uuid()).max(50),
});
export type EditFlow = z.output<typeof EditFlow>;

/** Somebody to name in a byline, a writers' list or a review step. */
export interface Colleague {
  id: string;
  name: string;
  nameLatin: string | null;
  roles: Role[];
}

/** What a link invites to, as whoever holds it may read. */
export interface InvitationView {
  email: string;
  name: string;
  roles: Role[];
}
