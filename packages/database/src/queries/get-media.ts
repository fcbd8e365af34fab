import { isPermitted } from "@fangzhi/editorial";
import { type Actor, accept, type Result, refuse } from "@fangzhi/types";
import { type Database, database } from "../connection.ts";

/** An uploaded picture's bytes, for the newsroom's own screens. */
export async function getMedia(
  actor: Actor,
  mediaId: string,
  db: Database = database(),
): Promise<Result<{ mimeType: string; bytes: Uint8Array }>> {
  if (!isPermitted(actor, "read")) return refuse("not-found");
  const media = await db.media.findUnique({
    where: { id: mediaId },
    select: { mimeType: true, bytes: true },
  });
  return media ? accept(media) : refuse("not-found");
}
