import { createHash, randomBytes } from "node:crypto";

const lifetimeDays = 7;

/** A link's secret and what is stored of it. The secret is shown once and kept nowhere. */
export function newInvitationToken(now: Date): {
  token: string;
  tokenHash: string;
  expiresAt: Date;
} {
  const token = randomBytes(32).toString("base64url");
  const expiresAt = new Date(now.getTime() + lifetimeDays * 24 * 60 * 60 * 1000);
  return { token, tokenHash: hashInvitationToken(token), expiresAt };
}

/** 256 random bits need no slow hash: they can't be guessed from it. */
export const hashInvitationToken = (token: string): string =>
  createHash("sha256").update(token).digest("hex");
