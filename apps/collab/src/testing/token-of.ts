import { type CollabClaims, signCollabToken } from "@fangzhi/collab-protocol/token";
import type { Database } from "@fangzhi/database/connection";
import { sessionOf } from "@fangzhi/database/testing";
import { schemaVersion } from "@fangzhi/document/schema";
import type { Actor } from "@fangzhi/types";
import { secret } from "./start-collab.ts";

/** A token as the editor app signs it for somebody now, or for another tab than today's. */
export async function tokenOf(
  db: Database,
  person: Actor,
  pieceId: string,
  tab: Partial<Pick<CollabClaims, "schema" | "generation" | "sessionId">> = {},
): Promise<string> {
  const session = await sessionOf(db, person);
  const claims = {
    sub: person.personId,
    pieceId,
    schema: schemaVersion,
    generation: 1,
    ...session,
  };
  return signCollabToken(secret, { ...claims, ...tab });
}
