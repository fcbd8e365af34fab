import { type CollabClaims, signCollabToken } from "@fangzhi/collab-protocol/token";
import type { Database } from "@fangzhi/database/connection";
import { schemaVersion } from "@fangzhi/document/schema";
import type { Actor } from "@fangzhi/types";
import { secret } from "./start-collab.ts";

/** A token as the editor app signs it for somebody now, or for another tab than today's. */
export async function tokenOf(
  db: Database,
  { personId: id }: Actor,
  pieceId: string,
  tab: Partial<Pick<CollabClaims, "schema" | "generation">> = {},
): Promise<string> {
  const { sessionStamp: stamp } = await db.person.findUniqueOrThrow({ where: { id } });
  const claims = { sub: id, pieceId, schema: schemaVersion, generation: 1, stamp, ...tab };
  return signCollabToken(secret, claims);
}
