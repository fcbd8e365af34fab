import { z } from "zod";

export const accesses = ["write", "read"] as const;
export const Access = z.enum(accesses);
export type Access = z.infer<typeof Access>;

/** Why somebody may read and not write. */
export const readOnlyReasons = ["in-review", "scheduled", "frozen", "not-a-writer"] as const;
export const ReadOnlyReason = z.enum(readOnlyReasons);
export type ReadOnlyReason = z.infer<typeof ReadOnlyReason>;

/** Said once by the server after a socket is admitted. Browsers send no stateless messages. */
export const Admitted = z.object({
  kind: z.literal("admitted"),
  access: Access,
  /** Null when the access is `write`. */
  reason: ReadOnlyReason.nullable(),
});
export type Admitted = z.infer<typeof Admitted>;

export const encodeAdmitted = (message: Omit<Admitted, "kind">): string =>
  JSON.stringify({ kind: "admitted", ...message } satisfies Admitted);

/** The message, or null for anything this version doesn't know. */
export function parseAdmitted(payload: string): Admitted | null {
  try {
    return Admitted.safeParse(JSON.parse(payload)).data ?? null;
  } catch {
    return null;
  }
}
