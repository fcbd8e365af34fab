import { limits } from "@fangzhi/collab-protocol";
import { keepOfflineCopy } from "@fangzhi/database/commands/keep-offline-copy";
import { refuse } from "@fangzhi/types";
import { z } from "zod";
import { answerRequest } from "#lib/answer-request.ts";
import { readBody } from "#lib/read-body.ts";

/**
 * Keeps a tab's Yjs state, posted as bytes, as an automatic revision. The tab says whose words they
 * are: of somebody who is not the one signed in now, nothing is kept in the other's name.
 */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const person = new URL(request.url).searchParams.get("person");
  const pieceId = z.uuid().safeParse((await params).id);
  return answerRequest<{ number: number | null }>(
    async (actor) => {
      if (!pieceId.success) return refuse("not-found");
      if (person !== actor.personId) return refuse("signed-out");
      const state = await readBody(request, limits.document);
      if (!state) return refuse("too-large");
      return keepOfflineCopy(actor, { pieceId: pieceId.data, state });
    },
    { where: "offline copy" },
  );
}
