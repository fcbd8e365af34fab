import { Count } from "@fangzhi/types";
import { z } from "zod";

/** What the reviewer's screen showed: a decision is about that content and no other. */
export const SeenRevision = z.strictObject({
  version: Count,
  revisionHash: z.string().regex(/^[0-9a-f]{64}$/),
});
export type SeenRevision = z.infer<typeof SeenRevision>;
