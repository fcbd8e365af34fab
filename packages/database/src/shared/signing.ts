import { createPrivateKey, createPublicKey, type KeyObject, sign } from "node:crypto";
import { sha256 } from "./sha256.ts";

/** On the process, because a bundler may give each entry its own copy of this module. */
const processWide = globalThis as { fangzhiSigningKey?: KeyObject };

/** Names the newsroom's Ed25519 private key (PKCS#8 PEM) that manifests are signed with. */
export function useSigningKey(pem: string): void {
  const key = createPrivateKey(pem);
  if (key.asymmetricKeyType !== "ed25519") throw new Error("the signing key is not Ed25519");
  processWide.fangzhiSigningKey = key;
}

export interface Signature {
  /** First 16 hex digits of the public key's SHA-256. */
  keyId: string;
  publicKey: string;
  /** Ed25519 (RFC 8032) over the manifest hash's bytes, base64. */
  signature: string;
}

/** Signs a manifest hash, or answers null when this newsroom has no key. */
export function signManifest(manifestHash: string): Signature | null {
  const privateKey = processWide.fangzhiSigningKey;
  if (!privateKey) return null;
  const publicKey = createPublicKey(privateKey).export({ type: "spki", format: "pem" }).toString();
  return {
    keyId: sha256(publicKey).slice(0, 16),
    publicKey,
    signature: sign(null, Buffer.from(manifestHash, "hex"), privateKey).toString("base64"),
  };
}
