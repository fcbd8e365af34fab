import type { Reading } from "../connection.ts";

export interface PublicKey {
  id: string;
  /** Ed25519, as the publish command wrote it. */
  publicKey: string;
  createdAt: string;
}

/** The public keys that manifests were signed with, oldest first. */
export async function listSigningKeys(reading: Reading): Promise<PublicKey[]> {
  const rows = await reading.signingKey.findMany({ orderBy: { createdAt: "asc" } });
  return rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() }));
}
