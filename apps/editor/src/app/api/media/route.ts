import {
  maximumUpload,
  type UploadedMedia,
  uploadMedia,
} from "@fangzhi/database/commands/upload-media";
import { refuse } from "@fangzhi/types";
import { answerRequest } from "#lib/answer-request.ts";
import { readBody } from "#lib/read-body.ts";

/** Takes the bytes of one picture and answers where it is kept, as a plain result. */
export async function POST(request: Request): Promise<Response> {
  return answerRequest<UploadedMedia>(
    async (actor) => {
      const bytes = await readBody(request, maximumUpload);
      return bytes ? uploadMedia(actor, { bytes }) : refuse("too-large");
    },
    { where: "upload", success: 201 },
  );
}
