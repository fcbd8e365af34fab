import { z } from "zod";
import { Access } from "./stateless.ts";

/** What a tab posts to `/api/collab-token`. It states the schema it was built with. */
export const TicketRequest = z.strictObject({
  pieceId: z.uuid(),
  schemaVersion: z.int().min(1),
  /** The generation of the copy this tab holds; null when it holds none. */
  generation: z.int().min(1).nullable(),
});
export type TicketRequest = z.infer<typeof TicketRequest>;

/** The answer: everything a tab needs to open the socket and its local copy. */
export const Ticket = z.object({
  token: z.string(),
  url: z.string(),
  /** Whose words the token stores: a tab never hands one person's to another. */
  personId: z.uuid(),
  access: Access,
  generation: z.int(),
  schemaVersion: z.int(),
});
export type Ticket = z.infer<typeof Ticket>;

/** Why no ticket is given, as the body `{ code }` of a 4xx. */
export const TicketRefusal = z.object({
  code: z.enum(["signed-out", "not-found", "outdated", "restarted", "invalid"]),
});
export type TicketRefusal = z.infer<typeof TicketRefusal>;
