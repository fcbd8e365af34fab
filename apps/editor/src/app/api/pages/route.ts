import type { Page } from "@fangzhi/document/import";
import { isPermitted } from "@fangzhi/editorial";
import { refuse } from "@fangzhi/types";
import { maximumFile, readUpload } from "#features/import/read-upload.ts";
import { answerRequest } from "#lib/answer-request.ts";
import { readBody } from "#lib/read-body.ts";

/** Reads one page, as a file or as words, and answers its blocks. Nothing is kept. */
export async function POST(request: Request): Promise<Response> {
  return answerRequest<Page>(
    async (actor) => {
      if (!isPermitted(actor, "import-piece")) {
        return refuse("not-permitted", { act: "import-piece" });
      }
      const bytes = await readBody(request, maximumFile);
      if (!bytes) return refuse("too-large");
      return readUpload(bytes, new URL(request.url).searchParams.get("name") ?? "");
    },
    { where: "import" },
  );
}
