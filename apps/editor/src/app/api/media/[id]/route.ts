import { getMedia } from "@fangzhi/database/queries/get-media";
import { z } from "zod";
import { currentActor } from "#auth/current-actor.ts";

/** A picture for the newsroom's own screens. Its bytes never change under its id. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/api/media/[id]">,
): Promise<Response> {
  const session = await currentActor();
  if (!session) return new Response(null, { status: 401 });
  const id = z.uuid().safeParse((await params).id);
  const media = id.success ? await getMedia(session.actor, id.data) : null;
  if (!media?.ok) return new Response(null, { status: 404 });
  return new Response(new Uint8Array(media.value.bytes), {
    headers: {
      "content-type": media.value.mimeType,
      "cache-control": "private, max-age=31536000, immutable",
      "x-content-type-options": "nosniff",
    },
  });
}
