import { z } from "zod";

/** How long a session lasts without a visit: a working day. */
export const sessionIdleSeconds = 12 * 60 * 60;

/** What the session cookie carries, encrypted: who, the stamp that must still be theirs, which sign-in. */
export const SessionToken = z.object({
  personId: z.uuid(),
  stamp: z.uuid(),
  sessionId: z.uuid(),
});
export type SessionToken = z.infer<typeof SessionToken>;
