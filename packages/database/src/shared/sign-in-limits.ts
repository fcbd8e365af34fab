import { createHash } from "node:crypto";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import type { Database } from "../connection.ts";

/**
 * Failures are counted before the password is hashed, in one statement, so that a hundred parallel
 * guesses don't all pass a check made before any was counted. Nobody is locked out: an account under
 * attack from everywhere answers slower, and its owner still gets in from their own address.
 */
export const signInLimits = {
  /** One account from one address, then refused for the rest of the window. */
  pair: { attempts: 8, seconds: 600 },
  /** One address over all accounts. An office shares one, so it is wide. */
  address: { attempts: 100, seconds: 600 },
  /** One account from everywhere: each attempt beyond waits, at most this long. */
  account: { attempts: 20, seconds: 3600, slowestMilliseconds: 4_000 },
} as const;

export interface SignInLimits {
  /** Counts an attempt. Seconds to wait when it may not be made, else null, maybe after a pause. */
  attempt(email: string, addressKey: string): Promise<number | null>;
  /** The attempt was the right password: it counts for nothing. */
  succeeded(email: string, addressKey: string): Promise<void>;
}

export function openSignInLimits(
  db: Database,
  pause: (milliseconds: number) => Promise<void> = wait,
): SignInLimits {
  const pair = limiter(db, "sign-in-pair", signInLimits.pair);
  const address = limiter(db, "sign-in-address", signInLimits.address);
  const account = limiter(db, "sign-in-account", {
    attempts: Number.MAX_SAFE_INTEGER,
    seconds: signInLimits.account.seconds,
  });
  const pairKey = (email: string, addressKey: string) => digest(`${email} ${addressKey}`);
  return {
    async attempt(email, addressKey) {
      const refused =
        (await secondsToWait(pair, pairKey(email, addressKey))) ??
        (await secondsToWait(address, digest(addressKey)));
      if (refused !== null) return refused;
      const { consumedPoints } = await account.consume(digest(email));
      const beyond = consumedPoints - signInLimits.account.attempts;
      if (beyond > 0) {
        await pause(Math.min(beyond * 250, signInLimits.account.slowestMilliseconds));
      }
      return null;
    },
    async succeeded(email, addressKey) {
      await pair.delete(pairKey(email, addressKey));
      await account.delete(digest(email));
      await address.reward(digest(addressKey));
    },
  };
}

/** Keys are digests: the table of counters is no list of who tried to sign in from where. */
const digest = (text: string): string => createHash("sha256").update(text).digest("base64url");

const wait = (milliseconds: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

async function secondsToWait(counter: RateLimiterPostgres, key: string): Promise<number | null> {
  try {
    await counter.consume(key);
    return null;
  } catch (limited) {
    if (!(limited instanceof RateLimiterRes)) throw limited;
    return Math.max(1, Math.ceil(limited.msBeforeNext / 1000));
  }
}

const limiter = (
  db: Database,
  keyPrefix: string,
  { attempts, seconds }: { attempts: number; seconds: number },
): RateLimiterPostgres =>
  new RateLimiterPostgres({
    storeClient: asQueryClient(db),
    storeType: "client",
    schemaName: "newsroom",
    tableName: "rate_limit",
    tableCreated: true,
    keyPrefix,
    points: attempts,
    duration: seconds,
  });

/** The limiter speaks to a `pg` client; ours shares the pool that everything else uses. */
function asQueryClient(db: Database) {
  return {
    async query({ text, values }: { text: string; values: unknown[] }) {
      const rows = await db.$queryRawUnsafe<{ points: number; expire: bigint | null }[]>(
        text.replace("($1, $2, $3)", "($1::varchar, $2::int, $3::bigint)"),
        ...values.map((value) => (isTime(value) ? BigInt(value) : value)),
      );
      return {
        rowCount: rows.length,
        rows: rows.map((row) => ({
          ...row,
          expire: row.expire === null ? null : Number(row.expire),
        })),
      };
    },
  };
}

const isTime = (value: unknown): value is number => typeof value === "number" && value > 1e12;
