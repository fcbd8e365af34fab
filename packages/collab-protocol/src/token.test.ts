import { SignJWT } from "jose";
import { expect, test } from "vitest";
import { type CollabClaims, signCollabToken, verifyCollabToken } from "./token.ts";

const secret = "a secret that is long enough for HS256";
const claims: CollabClaims = {
  sub: "0197b8a0-0000-7000-8000-000000000001",
  pieceId: "0197b8a0-0000-7000-8000-000000000002",
  schema: 1,
  generation: 1,
  sessionId: "0197b8a0-0000-7000-8000-000000000004",
  stamp: "0197b8a0-0000-7000-8000-000000000003",
};

test("a token carries its claims to whoever holds the secret", async () => {
  const token = await signCollabToken(secret, claims);
  expect(await verifyCollabToken(secret, token)).toEqual(claims);
});

test("a token of another secret, of another audience, unsigned or damaged is none", async () => {
  const token = await signCollabToken(secret, claims);
  expect(await verifyCollabToken(`${secret}!`, token)).toBeNull();
  expect(await verifyCollabToken(secret, `${token.slice(0, -4)}AAAA`)).toBeNull();
  expect(await verifyCollabToken(secret, "")).toBeNull();
  const otherAudience = await new SignJWT({ ...claims })
    .setProtectedHeader({ alg: "HS256" })
    .setAudience("reader")
    .setExpirationTime("1m")
    .sign(new TextEncoder().encode(secret));
  expect(await verifyCollabToken(secret, otherAudience)).toBeNull();
  const [, body] = token.split(".");
  const unsigned = `${Buffer.from('{"alg":"none"}').toString("base64url")}.${body}.`;
  expect(await verifyCollabToken(secret, unsigned)).toBeNull();
});

test("a token is refused a minute after it was issued", async () => {
  const token = await signCollabToken(secret, claims, new Date(Date.now() - 66_000));
  expect(await verifyCollabToken(secret, token)).toBeNull();
});

test("a token with a missing or wrong claim is none", async () => {
  const { stamp: _, ...withoutStamp } = claims;
  const token = await signCollabToken(secret, withoutStamp as CollabClaims);
  expect(await verifyCollabToken(secret, token)).toBeNull();
});
