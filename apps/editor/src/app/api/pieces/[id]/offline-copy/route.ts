import { limits } from "@fangzhi/collab-protocol";
import { keepOfflineCopy } from "@fangzhi/database/commands/keep-offline-copy";
import { refuse } from "@fangzhi/types";
import { z } from "zod";
import { answerRequest } from "#lib/answer-request.ts";
import { readBody } from "#lib/read-body.ts";

/** Keeps a tab's Yjs state, posted as bytes, as an automatic revision before it is merged. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const pieceId = z.uuid().safeParse((await params).id);
  return answerRequest<{ number: number | null }>(
    async (actor) => {
      if (!pieceId.success) return refuse("not-found");
      const state = await readBody(request, limits.document);
      if (!state) return refuse("too-large");
      return keepOfflineCopy(actor, { pieceId: pieceId.data, state });
    },
    { where: "offline copy" },
  );
}
