import { z } from "zod";

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

export const PersonName = z.string().trim().min(1).max(60);

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
