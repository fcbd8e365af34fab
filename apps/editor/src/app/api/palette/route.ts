import { searchNewsroom } from "@fangzhi/database/queries/search-newsroom";
import type { NextRequest } from "next/server";
import { currentActor } from "#auth/current-actor.ts";

/** What the palette finds for `?q=`; nothing for somebody who isn't signed in or sees no pieces. */
export async function GET(request: NextRequest): Promise<Response> {
  const session = await currentActor();
  if (!session) return Response.json({ refusal: { code: "signed-out" } }, { status: 401 });
  const words = (request.nextUrl.searchParams.get("q") ?? "").trim().slice(0, 100);
  const found = await searchNewsroom(session.actor, words);
  if (found.ok) return Response.json(found.value);
  return Response.json({ refusal: found.refusal }, { status: 403 });
}
