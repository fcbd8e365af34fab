import { errors, jwtVerify, SignJWT } from "jose";
import { z } from "zod";

const audience = "collab";
const lifetimeSeconds = 60;

/** What the editor app vouches for when a tab opens a socket. */
export const CollabClaims = z.object({
  /** The person. */
  sub: z.uuid(),
  pieceId: z.uuid(),
  /** The schema version the tab was built with. */
  schema: z.int().min(1),
  generation: z.int().min(1),
  /** The sign-in; the socket lives as long as it has not ended. */
  sessionId: z.uuid(),
  /** The session's stamp; the socket lives as long as it is the person's. */
  stamp: z.string().min(1),
});
export type CollabClaims = z.infer<typeof CollabClaims>;

const keyOf = (secret: string): Uint8Array => new TextEncoder().encode(secret);

/** Signs a token that opens one document for one person for 60 seconds (HS256). */
export function signCollabToken(
  secret: string,
  claims: CollabClaims,
  issuedAt: Date = new Date(),
): Promise<string> {
  const seconds = Math.floor(issuedAt.getTime() / 1000);
  return new SignJWT({ ...claims })
    .setProtectedHeader({ alg: "HS256" })
    .setAudience(audience)
    .setIssuedAt(seconds)
    .setExpirationTime(seconds + lifetimeSeconds)
    .sign(keyOf(secret));
}

/** The claims of a token of ours that is still valid, or null. Allows 5 s of clock difference. */
export async function verifyCollabToken(
  secret: string,
  token: string,
): Promise<CollabClaims | null> {
  try {
    const { payload } = await jwtVerify(token, keyOf(secret), {
      algorithms: ["HS256"],
      audience,
      clockTolerance: 5,
      requiredClaims: ["exp"],
    });
    return CollabClaims.safeParse(payload).data ?? null;
  } catch (error) {
    if (error instanceof errors.JOSEError) return null;
    throw error;
  }
}
