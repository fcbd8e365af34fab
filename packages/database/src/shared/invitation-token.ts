import { randomBytes } from "node:crypto";
import { sha256 } from "./sha256.ts";

const lifetimeDays = 7;

/**
 * A link's secret and its SHA-256, which is what is stored. The secret is shown once and kept nowhere;
 * 256 random bits need no slow hash: they can't be guessed from it.
 */
export function newInvitationToken(now: Date): {
  token: string;
  tokenHash: string;
  expiresAt: Date;
} {
  const token = randomBytes(32).toString("base64url");
  const expiresAt = new Date(now.getTime() + lifetimeDays * 24 * 60 * 60 * 1000);
  return { token, tokenHash: sha256(token), expiresAt };
}
