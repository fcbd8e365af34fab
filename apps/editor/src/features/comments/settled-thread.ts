import { Count } from "@fangzhi/types";
import { z } from "zod";

/** A thread as the screen showed it: closing it over an unseen reply is refused. */
export const SettledThread = z.strictObject({
  pieceId: z.uuid(),
  threadId: z.uuid(),
  seenVersion: Count,
});
