import type { Result } from "@fangzhi/types";
import type { Database, Transaction } from "../connection.ts";

/** Carries a refusal out of a transaction so that nothing of it is written. */
class RolledBack extends Error {
  readonly result: Result<never>;
  constructor(result: Result<never>) {
    super("refused");
    this.result = result;
  }
}

/**
 * Runs one act in one transaction. A refusal rolls everything back and is returned; a thrown
 * error is a bug and passes through. Read-committed is enough because every act first locks the
 * row it decides about.
 */
export async function runCommand<T>(
  db: Database,
  act: (tx: Transaction) => Promise<Result<T>>,
): Promise<Result<T>> {
  try {
    return await db.$transaction(
      async (tx) => {
        const result = await act(tx);
        if (!result.ok) throw new RolledBack(result);
        return result;
      },
      { maxWait: 10_000, timeout: 30_000 },
    );
  } catch (error) {
    if (error instanceof RolledBack) return error.result;
    throw error;
  }
}

/** Whether a write was refused by the named unique index or by one over exactly these columns. */
export function isUniqueViolation(error: unknown, ...names: string[]): boolean {
  if (typeof error !== "object" || error === null) return false;
  if ((error as { code?: unknown }).code !== "P2002") return false;
  const text = JSON.stringify((error as { meta?: unknown }).meta ?? {});
  return names.every((name) => text.includes(name));
}
